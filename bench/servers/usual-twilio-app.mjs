// What most people would write with Twilio's package: its check of signatures, its builder, a logger.
import express from "express";
import { pinoHttp } from "pino-http";
import twilio from "twilio";

const { PORT, HOST, PUBLIC_URL } = process.env;
const { protocol, host } = new URL(PUBLIC_URL);

const menus = {
  fr: {
    voice: { voice: "Polly.Isabelle-Neural", language: "fr-BE" },
    welcome: "Vous êtes au menu principal. En danger, appuyez sur zéro.",
    options: [
      "Pour parler à quelqu'un maintenant, appuyez sur un.",
      "Pour une violence sexuelle, appuyez sur deux.",
      "Pour une violence dans le couple ou la famille, appuyez sur trois.",
      "Pour une autre situation, appuyez sur quatre.",
      "Pour vos droits, appuyez sur cinq.",
    ],
  },
  nl: {
    voice: { voice: "Polly.Lisa-Neural", language: "nl-BE" },
    welcome: "U bent in het hoofdmenu. In gevaar, druk op nul.",
    options: [
      "Om nu met iemand te praten, druk op één.",
      "Voor seksueel geweld, druk op twee.",
      "Voor geweld door een partner of in de familie, druk op drie.",
      "Voor een andere situatie, druk op vier.",
      "Voor uw rechten, druk op vijf.",
    ],
  },
  en: {
    voice: { voice: "Polly.Amy-Neural", language: "en-GB" },
    welcome: "You are in the main menu. In danger, press zero.",
    options: [
      "To talk to someone now, press one.",
      "For sexual violence, press two.",
      "For violence by a partner or in the family, press three.",
      "For another situation, press four.",
      "For your rights, press five.",
    ],
  },
};

const app = express();
app.use(pinoHttp());
app.use(express.urlencoded({ extended: false }));
app.post(
  "/voice{/*turn}",
  twilio.webhook({ protocol: protocol.slice(0, -1), host }),
  (request, response) => {
    const { voice, welcome, options } = menus[request.query.language] ?? menus.en;
    const twiml = new twilio.twiml.VoiceResponse();
    const gather = twiml.gather({ numDigits: 1, timeout: 8, action: "/voice/pressed" });
    if (request.body.Digits) gather.say(voice, `You pressed ${request.body.Digits}.`);
    gather.say(voice, welcome);
    for (const option of options) gather.say(voice, option);
    twiml.redirect("/voice/silent");
    response.type("text/xml").send(twiml.toString());
  },
);
app.listen(Number(PORT), HOST);
