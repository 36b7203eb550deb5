// The least that Express can do: read the form and send a document that never changes.
import express from "express";

const { PORT, HOST, ANSWER_BYTES } = process.env;
const sentence = "For the next option, press the next key. ";
const words = sentence.repeat(Math.ceil(Number(ANSWER_BYTES) / sentence.length));
const [head, tail] = ['<?xml version="1.0" encoding="UTF-8"?><Response><Say>', "</Say></Response>"];
const answer = head + words.slice(0, Number(ANSWER_BYTES) - head.length - tail.length) + tail;

const app = express();
app.use(express.urlencoded({ extended: false }));
app.post("/voice{/*turn}", (_request, response) => {
  response.type("text/xml").send(answer);
});
app.listen(Number(PORT), HOST);
