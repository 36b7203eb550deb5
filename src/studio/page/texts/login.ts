import type { Language } from "../../../line/book/language.ts";

/** The words of logging in and out. */
interface LoginTexts {
  readonly title: string;
  /** Above the fields of a login that ended while somebody worked. */
  readonly ended: string;
  readonly name: string;
  readonly password: string;
  readonly logIn: string;
  readonly checking: string;
  readonly wrong: string;
  /** Less than a minute: the network has to wait; more: the name has. */
  readonly wait: (seconds: number) => string;
  readonly failed: (problem: string) => string;
  /** Who gives names and passwords. */
  readonly help: string;
  readonly notNow: string;
  readonly person: string;
  readonly logOut: string;
  readonly logOutEverywhere: string;
}

/** The words of logging in and out, in each language. */
export const login: Readonly<Record<Language, LoginTexts>> = {
  fr: {
    title: "Connexion",
    ended:
      "Votre connexion a pris fin. Reconnectez-vous pour continuer : rien de ce que vous avez écrit n'est perdu.",
    name: "Nom",
    password: "Mot de passe",
    logIn: "Se connecter",
    checking: "Un instant…",
    wrong:
      "Le nom ou le mot de passe n'est pas correct. Vérifiez que les majuscules ne sont pas verrouillées et réessayez.",
    wait: (seconds) =>
      `Trop d'essais avec un mauvais mot de passe. Réessayez dans ${duration("fr", seconds)}${seconds < 60 ? "" : ", ou dans un navigateur déjà utilisé avec ce nom"}.`,
    failed: (problem) => `La connexion a échoué. ${problem}`,
    help: "Vous avez oublié votre mot de passe ? La personne qui gère le serveur vous en donne un nouveau.",
    notNow: "Pas maintenant",
    person: "Vous êtes",
    logOut: "Se déconnecter",
    logOutEverywhere: "Se déconnecter partout",
  },
  nl: {
    title: "Aanmelden",
    ended:
      "U bent niet meer aangemeld. Meld u opnieuw aan om verder te gaan: wat u hebt geschreven, is niet verloren.",
    name: "Naam",
    password: "Wachtwoord",
    logIn: "Aanmelden",
    checking: "Een ogenblik…",
    wrong:
      "De naam of het wachtwoord klopt niet. Let op hoofdletters en kleine letters, en probeer opnieuw.",
    wait: (seconds) =>
      `Te veel foute wachtwoorden. Probeer opnieuw over ${duration("nl", seconds)}${seconds < 60 ? "" : ", of in een browser waarin u zich al eens met deze naam hebt aangemeld"}.`,
    failed: (problem) => `Het aanmelden is niet gelukt. ${problem}`,
    help: "Wachtwoord vergeten? Vraag een nieuw aan wie de server beheert.",
    notNow: "Niet nu",
    person: "Aangemeld als",
    logOut: "Afmelden",
    logOutEverywhere: "Overal afmelden",
  },
  en: {
    title: "Log in",
    ended: "Your login has ended. Log in again to go on: nothing of what you wrote is lost.",
    name: "Name",
    password: "Password",
    logIn: "Log in",
    checking: "One moment…",
    wrong: "The name or the password is not right. See whether Caps Lock is on, and try again.",
    wait: (seconds) =>
      `Too many wrong passwords. Try again in ${duration("en", seconds)}${seconds < 60 ? "" : ", or in a browser in which you have logged in with this name before"}.`,
    failed: (problem) => `Logging in did not work. ${problem}`,
    help: "Forgotten your password? Whoever looks after the server gives you a new one.",
    notNow: "Not now",
    person: "You are",
    logOut: "Log out",
    logOutEverywhere: "Log out everywhere",
  },
};

function duration(language: Language, seconds: number): string {
  const unit = seconds < 60 ? "second" : "minute";
  const count = seconds < 60 ? seconds : Math.ceil(seconds / 60);
  const long = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  return long.format(count);
}
