// Every page in both languages, each on one of the two screens; sweep.e2e.ts takes the others.
import { raise } from "./stage";
import { sweep } from "./sweep";

raise();
sweep("en", "desk");
sweep("ja", "phone");
