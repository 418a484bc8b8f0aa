// The pages of regulation are asked for alike. What comes from the programme file is there after the
// server's first forecast: until then the page asks again.
import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client";

const again_ms = 3_000;
const tries = 20;

export function useRegulation<View>(name: string, whole: (view: View) => boolean = () => true) {
  return useQuery({
    queryKey: [name],
    queryFn: ({ signal }) => get<View>(`/api/${name}`, signal),
    refetchInterval: ({ state }) =>
      state.data === undefined || whole(state.data) || state.dataUpdateCount > tries
        ? false : again_ms,
  });
}
