import { raise } from "./stage";
import { sweep } from "./sweep";

raise();
sweep("ja");
