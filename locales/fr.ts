/**
 * French: the reference. A phrase added here must be added to nl.ts and en.ts; the compiler says
 * which one is missing. How the line speaks, and why: docs/words.md.
 */
export const fr = {
  // The line itself
  "language.danger": "Danger : faites le {{key}}.",
  "language.option": "Pour le français, faites le {{key}}.",
  "welcome": "Cette ligne est automatique.",

  "option": "{{option}}, faites le {{key}}.",
  "standing-keys":
    "En danger, toujours le {{danger}}. Pour revenir, la touche {{back}}. Pour réécouter, la touche {{again}}.",
  "wrong-key": "Cette touche ne fonctionne pas ici.",
  "moved": "Ce choix n'existe plus.",

  "silence.warning": "Si vous n'appuyez sur rien, nous vous proposerons de parler à quelqu'un.",
  "silence.no-key": "Nous n'entendons aucune touche.",
  "silence.offer":
    "Pour réécouter les choix, la touche {{again}}. Vous pouvez raccrocher. Ou restez en ligne : nous appellerons {{name}}.",
  "silence.stay": "Si vous restez en ligne, nous appellerons {{name}}.",
  "silence.unreached": "Nous n'avons pas réussi à joindre cette ligne.",
  "late":
    "Cette ligne automatique va bientôt raccrocher. Vous pourrez nous rappeler à tout moment.",
  "goodbye": "En cas de danger, formez le cent douze. Vous pouvez nous rappeler à tout moment.",
  "goodbye.line": "Jour et nuit, vous pouvez appeler {{name}} : {{number}}.",

  "service.speaks": "On vous répond en {{languages}}.",
  "service.ask-language": "Vous pouvez demander si quelqu'un parle votre langue.",
  "service.then-press": "Quand le service décroche, faites le {{key}}.",
  "service.no-number": "Nous n'avons pas le numéro du service que vous avez choisi.",
  "service.named": "{{name}}.",
  "service.withdrawn": "Le numéro de ce service ne fonctionne pas en ce moment.",
  "service.changed": "Les informations sur ce service viennent de changer.",
  "service.dial-yourself": "Vous pouvez former ce numéro vous-même.",
  "cost.free": "Ce numéro est gratuit si vous le formez vous-même.",
  "cost.no-more": "Quand nous appelons pour vous, vous ne payez rien de plus.",
  "alternatives.open": "D'autres services sont ouverts.",
  "label.service": "Pour {{name}}",
  "label.service-in": "Pour {{name}}, en {{languages}}",
  "label.call": "Pour appeler",
  "label.call-anyway": "Pour appeler quand même",
  "label.again": "Pour réessayer",
  "label.number": "Pour entendre le numéro",
  "label.week": "Pour les heures d'ouverture",
  "label.home": "Pour le menu principal",
  "number": "Voici le numéro : {{number}}. Je répète : {{again}}.",
  "number.named": "Le numéro pour {{name}} : {{number}}. Je répète : {{again}}.",
  "number.again": "Je répète : {{number}}.",
  "number.once": "Le numéro : {{number}}.",
  "number.second": "Voici un autre numéro : {{number}}. Je répète : {{again}}.",

  "opening.always": "C'est ouvert jour et nuit.",
  "opening.until": "C'est ouvert maintenant, jusqu'à {{time}}.",
  "opening.until-tonight": "C'est ouvert maintenant, jusqu'à {{time}} cette nuit.",
  "opening.until-tomorrow": "C'est ouvert maintenant, jusqu'à demain à {{time}}.",
  "opening.until-day": "C'est ouvert maintenant, jusqu'à {{day}} à {{time}}.",
  "opening.until-date": "C'est ouvert maintenant, jusqu'au {{day}} à {{time}}.",
  "opening.until-night":
    "C'est ouvert maintenant, jusqu'à {{time}}, dans la nuit de {{day}} à {{next}}.",
  "opening.until-night-date":
    "C'est ouvert maintenant, jusqu'à {{time}}, dans la nuit du {{day}} au {{next}}.",
  "opening.closed": "C'est fermé maintenant.",
  "opening.closed-holiday": "C'est fermé aujourd'hui : c'est un jour férié.",
  "opening.probably-closed-holiday": "C'est probablement fermé aujourd'hui : c'est un jour férié.",
  "opening.opens-tonight": "Ça ouvre cette nuit à {{time}}.",
  "opening.opens-today": "Ça ouvre aujourd'hui à {{time}}.",
  "opening.opens-tomorrow": "Ça ouvre demain à {{time}}.",
  "opening.opens-day": "Ça ouvre {{day}} à {{time}}.",
  "opening.opens-date": "Ça ouvre le {{day}} à {{time}}.",
  "opening.opens-night": "Ça ouvre dans la nuit de {{day}} à {{next}}, à {{time}}.",
  "opening.opens-night-date": "Ça ouvre dans la nuit du {{day}} au {{next}}, à {{time}}.",
  "opening.by-appointment": "On vous reçoit uniquement sur rendez-vous.",
  "opening.or-by-appointment": "En dehors de ces heures, c'est sur rendez-vous.",
  "opening.may-have-changed": "Ces heures ont peut-être changé.",

  "week": "Les heures d'ouverture : {{week}}.",
  "week.this": "Cette semaine : {{week}}.",
  "week.next": "La semaine prochaine : {{week}}.",
  "week.line": "{{days}}, {{ranges}}",
  "week.range": "de {{from}} à {{to}}",
  "week.day": "le {{day}}",
  "week.closed": "c'est fermé",
  "week.closed-days": "c'est fermé {{days}}",
  "week.then": "{{first}} ; puis {{then}}",
  "week.days": "du {{first}} au {{last}}",
  "week.not-on-holidays": "C'est fermé les jours fériés.",
  "week.probably-not-on-holidays": "C'est probablement fermé les jours fériés.",
  "week.on-holidays": "Les jours fériés : {{hours}}.",
  "week.from": "À partir du {{day}} : {{hours}}.",
  "week.on": "Le {{day}} : {{hours}}.",
  "week.between": "Du {{day}} au {{last}} inclus : {{hours}}.",
  "week.until": "Jusqu'au {{last}} inclus : {{hours}}.",
  "weekday.1": "lundi",
  "weekday.2": "mardi",
  "weekday.3": "mercredi",
  "weekday.4": "jeudi",
  "weekday.5": "vendredi",
  "weekday.6": "samedi",
  "weekday.7": "dimanche",

  "transfer.calling": "Nous appelons {{name}}.",
  "transfer.star": "La touche étoile vous ramène ici.",
  "transfer.over": "L'appel est terminé. Vous pouvez raccrocher.",
  "transfer.busy": "La ligne est occupée.",
  "transfer.no-answer": "Personne ne répond pour le moment.",
  "transfer.failed": "L'appel n'a pas abouti.",
  "transfer.short": "L'appel s'est terminé très vite.",
  "transfer.redial": "Si vous restez en ligne, nous réessayons.",
  "transfer.rehearsed":
    "Ceci est un essai : nous n'appelons personne. Normalement, nous formerions le {{number}}.",
  "transfer.test-number": "Un essai : aucun service n'est appelé.",

  "danger.advice": "Si vous pouvez, raccrochez et formez le un, un, deux.",
  "danger.stay": "Sinon, restez en ligne : nous appellerons.",
  "danger.stay-brief": "Sinon, faites le {{key}} ou attendez : nous appellerons.",
  "danger.choice": "Si une voix propose ensuite un choix, faites le deux pour la police.",
  "danger.now": "Pour appeler maintenant, faites le {{key}}.",
  "danger.cancel": "Pour annuler, la touche {{back}}.",
  "danger.calling": "Nous appelons le cent douze.",
  "danger.not-reached":
    "Nous n'arrivons pas à joindre le cent douze. Raccrochez et formez vous-même le un, un, deux. Je répète : un, un, deux.",
  "danger.short": "L'appel au cent douze a été très court.",
  "danger.over":
    "L'appel au cent douze est terminé. Vous êtes encore en danger ? Raccrochez et formez le un, un, deux.",
  "danger.back": "Pour revenir, la touche {{back}}.",
  "danger.no-call": "Cette ligne n'appelle pas le cent douze.",
  "danger.test": "Ceci est un essai : cette ligne n'appelle pas le cent douze.",

  "fault.apology":
    "Excusez-nous, nous avons un problème technique. En danger, formez le cent douze.",

  "digit.0": "zéro",
  "digit.1": "un",
  "digit.2": "deux",
  "digit.3": "trois",
  "digit.4": "quatre",
  "digit.5": "cinq",
  "digit.6": "six",
  "digit.7": "sept",
  "digit.8": "huit",
  "digit.9": "neuf",
  "digit.*": "étoile",
  "digit.#": "dièse",

  // What three keys mean everywhere, in a word, for keypads that are seen
  "key.danger": "danger",
  "key.back": "retour",
  "key.again": "répéter",

  // The tree
  "talk-now.title": "Pour parler à quelqu'un maintenant",
  "someone-in-english.say":
    "Ces lignes répondent en français ou en néerlandais. Vous pouvez demander si quelqu'un parle anglais. Child Focus répond en anglais, pour les enfants et les adolescents.",
  "french-line-now.title": "Pour quelqu'un qui parle français",
  "dutch-line-now.title": "Pour quelqu'un qui parle néerlandais",
  "danger.title": "En cas de danger",
  "sexual-violence.title": "Pour les violences sexuelles",
  "care-centres.title": "Pour un centre de prise en charge des violences sexuelles",
  "care-centres.say":
    "Voici trois centres : il y en a d'autres en Belgique. Ils sont ouverts jour et nuit. Vous pouvez leur demander quel centre est le plus proche.",
  "care-centre-help.title": "Pour savoir ce que fait un centre de prise en charge",
  "care-centre-help.say":
    "Un centre de prise en charge vous reçoit après des violences sexuelles. C'est dans un hôpital, ouvert jour et nuit. Vous pouvez y recevoir des soins et un soutien psychologique. On peut aussi examiner vos blessures et recueillir des preuves. Vous pouvez porter plainte sur place, auprès de policiers formés pour cela. Porter plainte ou non : c'est vous qui décidez. Ensuite, vous pouvez revenir pour un suivi.",
  "online.title": "Pour les violences sexuelles en ligne",
  "online.say":
    "Un acte sexuel en ligne sans votre accord, c'est une violence. Par exemple, quelqu'un diffuse vos photos intimes, ou menace de le faire. On vous force à envoyer des photos intimes. Vous en recevez alors que vous n'en voulez pas. Les photos truquées comptent aussi. L'Institut pour l'égalité des femmes et des hommes peut expliquer vos droits. Child Focus s'adresse aux enfants et aux adolescents.",
  "partner-or-family.title": "Pour les violences dans le couple ou la famille",
  "brussels-centres.title": "Pour les centres d'aide à Bruxelles",
  "kinds.title": "Pour connaître les formes de violence",
  "kinds.say":
    "La violence peut être physique, verbale ou sexuelle. Elle peut être psychologique : vous rabaisser, surveiller votre téléphone, vous couper de vos proches. Elle peut toucher à l'argent : vous priver de votre carte de banque. Prendre ou détruire vos papiers, c'est aussi une violence. Cela peut se passer en ligne. Cela peut arriver à tout le monde. Vous pouvez en parler, même si vous avez un doute.",
  "argument-or-violence.title": "Pour la différence entre dispute et violence",
  "argument-or-violence.say":
    "La plupart des couples se disputent. Dans une dispute, chacun parle librement, sans avoir peur. La violence, c'est autre chose. Une personne veut contrôler l'autre. L'autre a peur, ou a honte, et n'est plus libre de ses choix. Souvent, cela se répète, et cela vient de la même personne. Mais une seule fois, c'est déjà de la violence. La violence ne laisse pas toujours de marques. Si vous avez un doute, vous pouvez en parler.",
  "other-situations.title": "Pour un proche, un enfant, un mariage forcé, ou autre chose",
  "trafficking.title": "Pour la traite des êtres humains ou la prostitution forcée",
  "trafficking.say":
    "Personne n'a le droit de vous forcer à vous prostituer. Prostituer une personne de moins de dix-huit ans est toujours interdit. Promettre une belle vie à l'étranger pour prostituer quelqu'un, c'est de la traite. Les personnes reconnues victimes de la traite peuvent obtenir un droit de séjour, sous conditions. Des associations spécialisées peuvent vous aider à le demander. Elles gardent le secret, sauf en cas de danger grave.",
  "loverboys.title": "Si un partenaire vous pousse à la prostitution",
  "loverboys.say":
    "Quelqu'un peut commencer une relation avec vous pour vous exploiter. Cette personne profite de votre corps et de votre argent. Au début, c'est difficile à voir. Peu à peu, vous dépendez de cette personne. Elle vous éloigne des autres. Puis elle vous force à des actes sexuels. Ce n'est pas votre faute. Vous pouvez en parler à une association spécialisée, ou à Child Focus.",
  "marriage-or-cutting.title": "En cas de mariage forcé ou d'excision",
  "forced-marriage.title": "En cas de mariage forcé",
  "forced-marriage.say":
    "En Belgique, la loi interdit de forcer quelqu'un à se marier. Essayer de forcer quelqu'un est aussi interdit. Un juge peut annuler le mariage. Un mariage forcé enlève la liberté de choisir. Cela peut arriver à tout le monde. Le GAMS reçoit les personnes concernées, avec ou sans papiers. Vous pouvez lui en parler, avant ou après le mariage.",
  "fgm.title": "Pour les mutilations génitales féminines, comme l'excision",
  "fgm.say":
    "En Belgique, la loi interdit les mutilations génitales féminines, comme l'excision. C'est interdit même si la femme est d'accord. Deux hôpitaux ont un centre pour les femmes et les filles concernées. On y propose des soins, et parfois une opération. On y trouve aussi un soutien psychologique. Vous pouvez y parler de votre vie sexuelle. Si vous avez une mutuelle, ces soins sont entièrement remboursés. Vous pouvez demander au GAMS quel hôpital choisir.",
  "young.title": "Pour les enfants et les adolescents",
  "helping.title": "Pour aider un proche, si parler est difficile, ou pour autre chose",
  "someone-you-know.title": "Si vous vous inquiétez pour quelqu'un",
  "someone-you-know.say":
    "Vous pouvez écouter cette personne et la croire, sans la juger. Elle n'a pas besoin de tout raconter. Vous pouvez lui dire que ce n'est pas sa faute. C'est elle qui décide. Si elle ne veut pas d'aide, vous pouvez rester disponible. Vouloir réconcilier les deux personnes peut être dangereux. Les lignes d'écoute conseillent aussi les proches et les témoins. Après des violences sexuelles, il existe des centres de prise en charge.",
  "talking-is-hard.title": "Si vous avez du mal à parler, ou si quelqu'un vous entend",
  "talking-is-hard.say":
    "Ici, pas besoin de parler : les touches suffisent. Vous pouvez raccrocher à tout moment. Si vous n'appuyez sur rien, nous proposons une ligne d'écoute, puis nous l'appelons. Les personnes sourdes, ou qui parlent difficilement, peuvent écrire au cent douze. L'application s'appelle cent douze B E. Pour les SMS, vous pouvez demander les numéros à l'avance. SOS Viol a un tchat : le lundi et le vendredi, de dix-sept à vingt et une heures. Le mercredi, de quatorze à dix-huit heures.",
  "hurting-someone.title": "Si vous faites du mal à quelqu'un et voulez arrêter",
  "hurting-someone.say":
    "Vous pouvez parler de ce que vous faites ou craignez de faire. La ligne dix-sept douze répond aussi aux personnes qui font du mal. La ligne Écoute violences conjugales aussi. À Bruxelles, un centre peut vous recevoir pour en parler. C'est le centre de prévention des violences conjugales et familiales. Les services gardent le secret, sauf en cas de danger grave. Si quelqu'un est en danger maintenant, formez le cent douze.",
  "for-everyone.title": "Pour les personnes âgées, handicapées, ou L G B T",
  "for-everyone.say":
    "La violence existe à tout âge, et dans toutes sortes de couples. Menacer de révéler qui vous aimez, ou qui vous êtes, c'est une violence. Vous enlever vos lunettes ou votre fauteuil roulant, c'est aussi une violence. Avoir besoin de quelqu'un ne lui donne pas le droit de vous faire du mal. Les services d'aide sont là pour vous aussi. Vous pouvez demander un interprète neutre, même en langue des signes. Unia répond aux questions sur la discrimination.",
  "for-your-work.title": "Si vous appelez pour votre travail",
  "for-your-work.say":
    "La ligne Écoute violences conjugales répond aussi si vous appelez pour votre travail. SOS Viol aussi. À Bruxelles, le centre de prévention des violences conjugales et familiales conseille aussi les équipes. Vous pouvez recevoir la personne sans ses proches, avec un interprète neutre. Elle parle à son rythme, et elle décide. Avec son accord, vous pouvez l'orienter vers un service spécialisé. En cas de danger imminent, le secret professionnel peut être levé.",
  "worried-adult.title": "Si un enfant vous inquiète",
  "worried-adult.say":
    "Vous pouvez demander conseil, même si vous avez un doute. La ligne dix-sept douze répond aussi aux adultes inquiets pour un enfant. La ligne Écoute-Enfants répond aussi aux proches. Si un enfant vous parle, vous pouvez l'écouter et le croire. Il n'a pas besoin de tout raconter. Vous pouvez lui dire que ce n'est pas sa faute. Si l'enfant est en danger, formez le cent douze.",
  "listening.title": "Pour une autre ligne d'écoute, ou si vous pensez au suicide",
  "rights.title": "Pour vos droits, vos papiers, un endroit sûr",
  "reporting.title": "Pour porter plainte à la police",
  "reporting.say":
    "En cas de danger, formez le cent douze, ou le cent un pour la police. À la police, vous pouvez expliquer votre situation, porter plainte ou demander une protection. Si un ex-partenaire vous harcèle, vous pouvez demander l'alarme harcèlement. Avec un smartphone, un bouton appelle la police. Sans papiers, il peut y avoir un risque d'arrestation : une association peut d'abord vous conseiller. Après des violences sexuelles, vous pouvez porter plainte dans un centre de prise en charge.",
  "law.title": "Pour ce que dit la loi",
  "legal-basics.title": "Pour la loi en bref",
  "legal-basics.say":
    "Après des violences graves, vous pouvez demander à garder le logement. C'est possible pour un couple marié ou en cohabitation légale. Le tribunal de la famille décide. Parfois, l'État accorde une aide financière. La loi interdit de frapper, de menacer ou de harceler, même en ligne. Une pénétration sexuelle sans consentement est un viol, même dans un couple. Les lois changent : un service d'aide peut vous informer.",
  "temporary-ban.title": "Pour faire partir du logement une personne dangereuse",
  "temporary-ban.say":
    "Quelqu'un qui habite avec vous est un danger grave et immédiat ? Le procureur du Roi peut lui ordonner de partir tout de suite. C'est l'interdiction temporaire de résidence. Cette personne ne peut plus rentrer, ni contacter les personnes protégées. L'interdiction dure quatorze jours au plus. Le tribunal de la famille peut y mettre fin. Il peut aussi la prolonger, de trois mois au plus. Vous pouvez en parler à la police, ou à une ligne d'écoute.",
  "papers.title": "Pour vos papiers et votre droit de séjour",
  "residence-rights.title": "Pour votre droit de séjour si vous quittez le logement",
  "residence-rights.say":
    "Vous avez une carte A ou une carte F, par regroupement familial ? Les cinq premières années, cette carte dépend de la vie commune. Si la vie commune s'arrête, l'Office des étrangers peut la retirer. En cas de violences, vous pouvez demander à la garder. Il est important de le demander dès votre départ, avec des preuves. L'Office des étrangers décide. Un avocat ou une association peut vous aider.",
  "undocumented.title": "Pour les personnes sans papiers",
  "undocumented.say":
    "En cas de danger, formez d'abord le cent douze, avec ou sans papiers. Parfois, quelqu'un menace de vous dénoncer. C'est une façon d'avoir du pouvoir sur vous. À la police, il peut y avoir un risque d'arrestation : une association peut d'abord vous conseiller. Le GAMS reçoit avec ou sans papiers. Il lutte contre l'excision, le mariage forcé et d'autres violences sexuelles.",
  "safe-place.title": "Pour un endroit sûr où dormir",
  "safe-place.say":
    "Vous pouvez demander une place en maison d'accueil. Parfois, tout est complet. À Bruxelles, un centre peut loger des femmes, avec ou sans enfants. L'adresse est secrète. En Wallonie aussi, des maisons accueillent des femmes : vous pouvez appeler Écoute violences conjugales. En Flandre, les centres C A W peuvent accueillir des personnes en danger. Sans papiers, c'est souvent plus difficile : vous pouvez demander conseil.",
  "what-to-expect.title": "Pour savoir comment se passe une demande d'aide",
  "what-to-expect.say":
    "Parler demande du courage. Ce qui vous arrive n'est pas normal, et ce n'est pas votre faute. Vous avancez à votre rythme. Rien ne vous oblige à tout raconter. Vous pouvez demander à parler sans vos proches. Vous pouvez demander un interprète neutre. Les services gardent le secret, sauf en cas de danger grave. Vous pouvez faire une pause, et revenir quand vous voulez.",

  // The services
  "112.name": "le cent douze",
  "112.about": "Le cent douze, c'est la police, l'ambulance et les pompiers.",
  "101.name": "la police",
  "101.about": "Le cent un, c'est la police, pour les urgences.",
  "sos-viol.name": "SOS Viol",
  "sos-viol.about":
    "SOS Viol est une ligne d'écoute sur les violences sexuelles. Les proches et les témoins peuvent appeler aussi. Vous pouvez appeler sans donner votre nom.",
  "ecoute-violences-conjugales.name": "la ligne Écoute violences conjugales",
  "ecoute-violences-conjugales.about":
    "Écoute violences conjugales est une ligne d'écoute sur les violences dans le couple. Les proches peuvent appeler aussi. La nuit, des bénévoles peuvent répondre. Vous pouvez appeler sans donner votre nom.",
  "1712.name": "la ligne dix-sept douze",
  "1712.about":
    "La ligne dix-sept douze répond aux questions sur la violence et la maltraitance. Elle répond aussi quand il s'agit d'enfants.",
  "care-centre-brussels.name": "le centre de prise en charge des violences sexuelles à Bruxelles",
  "care-centre-brussels.short": "Bruxelles",
  "care-centre-brussels.about":
    "Le centre de prise en charge des violences sexuelles de Bruxelles est dans un hôpital. Vous pouvez y recevoir des soins et un soutien. Vous pouvez aussi y porter plainte.",
  "care-centre-ghent.name": "le centre de prise en charge des violences sexuelles à Gand",
  "care-centre-ghent.short": "Gand",
  "care-centre-ghent.about":
    "Le centre de prise en charge des violences sexuelles de Gand est dans un hôpital. Vous pouvez y recevoir des soins et un soutien. Vous pouvez aussi y porter plainte.",
  "care-centre-liege.name": "le centre de prise en charge des violences sexuelles à Liège",
  "care-centre-liege.short": "Liège",
  "care-centre-liege.about":
    "Le centre de prise en charge des violences sexuelles de Liège est dans un hôpital. Vous pouvez y recevoir des soins et un soutien. Vous pouvez aussi y porter plainte.",
  "appelle-alice.name": "le taxi gratuit Appelle Alice à Bruxelles",
  "appelle-alice.short": "un taxi gratuit à Bruxelles",
  "appelle-alice.about":
    "Appelle Alice est un taxi gratuit. Il peut vous conduire au centre de prise en charge des violences sexuelles à Bruxelles.",
  "cpvcf.name": "le centre de prévention des violences conjugales et familiales",
  "cpvcf.about":
    "C'est le centre de prévention des violences conjugales et familiales, à Bruxelles. Il aide toute personne touchée par ces violences. Il peut loger des femmes, avec ou sans enfants.",
  "caw-brussels.name": "le C A W de Bruxelles",
  "caw-brussels.about":
    "Le C A W de Bruxelles aide dans toutes sortes de situations. Vous pouvez aussi y parler de violence.",
  "caw-victim-support.name": "le service d'aide aux victimes du C A W",
  "caw-victim-support.about":
    "Le service d'aide aux victimes du C A W est à Bruxelles. Il aide après des violences, un délit ou un accident de la route. Il offre un soutien psychologique et juridique.",
  "pag-asa.name": "Pag-Asa",
  "pag-asa.about":
    "Pag-Asa aide les personnes touchées par la traite des êtres humains ou la prostitution forcée. L'association est à Bruxelles. Elle garde le secret, sauf en cas de danger grave.",
  "payoke.name": "Payoke",
  "payoke.about":
    "Payoke aide les personnes touchées par la traite des êtres humains ou l'exploitation. L'association est à Anvers.",
  "surya.name": "Sürya",
  "surya.about":
    "Sürya aide les personnes touchées par la traite des êtres humains. L'association est à Liège. Elle offre une aide sociale, médicale et juridique, et des logements.",
  "trafficking-line.name": "la ligne contre la traite des êtres humains",
  "trafficking-line.about":
    "C'est la ligne commune de Pag-Asa, Payoke et Sürya. Ces associations aident les personnes touchées par la traite des êtres humains.",
  "child-focus.name": "Child Focus",
  "child-focus.about":
    "Child Focus s'adresse aux enfants et aux adolescents, aussi en cas de prostitution forcée.",
  "gams.name": "le GAMS",
  "gams.about":
    "Le GAMS lutte contre l'excision, le mariage forcé et d'autres violences sexuelles. Il reçoit et soutient toute personne concernée, avec ou sans papiers.",
  "equality-institute.name": "l'Institut pour l'égalité des femmes et des hommes",
  "equality-institute.about":
    "L'Institut vous informe sur vos droits, en cas de violences sexuelles en ligne. Par exemple, si quelqu'un diffuse vos photos intimes. Il explique aussi ce que vous pouvez faire.",
  "unia.name": "Unia",
  "unia.about":
    "Unia s'occupe des discriminations et des actes de haine. Ce n'est pas une ligne sur la violence.",
  "marriage-network.name": "le Réseau Mariage et Migration",
  "marriage-network.about":
    "Le Réseau Mariage et Migration lutte contre les mariages forcés, précoces ou arrangés. Il lutte aussi contre les violences liées à l'honneur. Vous pouvez poser vos questions au GAMS.",
  "planning-saint-josse.name": "le planning familial de Saint-Josse",
  "planning-saint-josse.about":
    "Le planning familial de Saint-Josse reçoit les personnes qui vivent des violences. Les témoins peuvent venir aussi. On y trouve une aide psychologique, sociale et juridique. À Bruxelles, vous pouvez aussi appeler le centre de prévention des violences conjugales et familiales.",
  "awel.name": "Awel",
  "awel.about": "Awel écoute les enfants et les adolescents.",
  "ecoute-enfants.name": "la ligne Écoute-Enfants",
  "ecoute-enfants.about": "La ligne Écoute-Enfants est pour les enfants et les adolescents.",
  "tele-onthaal.name": "Tele-Onthaal",
  "tele-onthaal.about": "Tele-Onthaal écoute toute personne qui a besoin de parler.",
  "tele-accueil.name": "Télé-Accueil",
  "tele-accueil.about": "Télé-Accueil écoute toute personne qui a besoin de parler.",
  "telefonhilfe.name": "la ligne Telefonhilfe",
  "telefonhilfe.about": "Telefonhilfe écoute toute personne qui a besoin de parler.",
  "zelfmoordlijn.name": "la ligne de prévention du suicide au dix-huit treize",
  "zelfmoordlijn.about": "Le dix-huit treize écoute les personnes qui pensent au suicide.",
  "centre-prevention-suicide.name": "le Centre de prévention du suicide",
  "centre-prevention-suicide.about":
    "Le Centre de prévention du suicide écoute les personnes qui pensent au suicide.",
} as const;
