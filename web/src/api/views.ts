// What each page shows, as the described structs of src/view name it; one file a page.
export type * from "./views/words";
export type * from "./views/terms";
export type * from "./views/chains";
export type * from "./views/batch";
export type * from "./views/bedside";
export type * from "./views/courses";
export type * from "./views/custody";
export type * from "./views/evidence";
export type * from "./views/growth";
export type * from "./views/parts";
export type * from "./views/plan";
export type * from "./views/programme";
export type * from "./views/quality";
export type * from "./views/today";
