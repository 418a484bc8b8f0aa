// Every page in both languages on the screens that pages.e2e.ts leaves out; ./dev browser runs it.
import { raise } from "./stage";
import { sweep } from "./sweep";

raise();
sweep("ja", "desk");
sweep("en", "phone");
