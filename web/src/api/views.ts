// What each page shows, named as the described structs of the program name it: made from its OpenAPI
// document (npm run api).
export type * from "./schema";
