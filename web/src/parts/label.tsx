// A code as it stands on a bag, a shipper or a paper: a DataMatrix that scanners and the camera read,
// and the same in letters. It is drawn on this device by zxing, compiled to WebAssembly.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import wasm_url from "zxing-wasm/writer/zxing_writer.wasm?url";

async function picture(code: string): Promise<string> {
  const zxing = await import("zxing-wasm/writer");
  zxing.prepareZXingModule({ overrides: { locateFile: () => wasm_url } });
  const { svg, error } = await zxing.writeBarcode(code, { format: "DataMatrix" });
  if (error) throw new Error(error);
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}

export default function Label({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ["label", code], queryFn: () => picture(code),
    staleTime: Infinity, retry: false });
  return (
    <figure className="label">
      {data ? <img src={data} width={96} height={96} alt={t("label.picture", { name })} />
        : <div className="label-space" />}
      <figcaption><span className="small soft">{name}</span>
        <span className="code label-code">{code}</span></figcaption>
    </figure>
  );
}
