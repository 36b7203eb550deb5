import { defineCommand } from "citty";
export const check = defineCommand({ meta: { name: "check", description: "" }, run() {} });
