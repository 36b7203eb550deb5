// In the page while `npm run dev` runs: loads it again when something was saved, and says what is wrong.
const wrong = document.createElement("pre");
wrong.className = "problem dev-problem";
wrong.setAttribute("role", "alert");

new EventSource("dev/news").onmessage = ({ data }) => {
  const news = JSON.parse(data);
  if (news.kind === "changed") location.reload();
  wrong.textContent = news.kind === "wrong" ? news.text : "";
  if (news.kind === "wrong") document.body.prepend(wrong);
  else wrong.remove();
};
