import { startStudio } from "./start-studio.ts";

startStudio(document.body);
