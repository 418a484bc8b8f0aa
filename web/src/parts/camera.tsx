// Reads a barcode with the camera: the browser's own BarcodeDetector where there is one, else
// zxing compiled to WebAssembly, which comes with the application. Pictures never leave the device.
import { Button, Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import wasm_url from "zxing-wasm/reader/zxing_reader.wasm?url";

type Reader = (video: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

const native_formats = ["data_matrix", "qr_code", "code_128", "aztec"];

async function nativeReader(): Promise<Reader | null> {
  const Native = (globalThis as { BarcodeDetector?: {
    new (options: { formats: string[] }): Detector;
    getSupportedFormats(): Promise<string[]>;
  } }).BarcodeDetector;
  if (!Native) return null;
  const known = await Native.getSupportedFormats().catch(() => [] as string[]);
  if (!known.includes("data_matrix") || !known.includes("code_128")) return null;
  const detector = new Native({ formats: native_formats.filter((f) => known.includes(f)) });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}

async function zxingReader(): Promise<Reader> {
  const zxing = await import("zxing-wasm/reader");
  zxing.prepareZXingModule({ overrides: { locateFile: () => wasm_url } });
  const canvas = document.createElement("canvas");
  const ink = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (!ink || video.videoWidth === 0) return null;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    ink.drawImage(video, 0, 0);
    const picture = ink.getImageData(0, 0, canvas.width, canvas.height);
    const found = await zxing.readBarcodes(picture, {
      formats: ["DataMatrix", "QRCode", "Code128", "Aztec"], maxNumberOfSymbols: 1,
    });
    return found.find((code) => code.isValid)?.text ?? null;
  };
}

export default function Camera({ title, onRead, onClose }: {
  title: string; onRead: (text: string) => void; onClose: () => void;
}) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const told = useRef(onRead);
  told.current = onRead;

  useEffect(() => {
    let ended = false;
    let stream: MediaStream | undefined;
    const run = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 1280 } },
        });
        const shown = video.current;
        if (ended || !shown) return;
        shown.srcObject = stream;
        await shown.play();
        const read = (await nativeReader()) ?? (await zxingReader());
        while (!ended) {
          const text = await read(shown);
          if (text && !ended) return told.current(text);
          await new Promise((next) => setTimeout(next, 120));
        }
      } catch {
        if (!ended) setFailure("scan.camera_failed");
      }
    };
    void run().finally(() => stream?.getTracks().forEach((track) => track.stop()));
    return () => {
      ended = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  return (
    <Modal opened onClose={onClose} title={title} size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}>
      {failure ? <p role="alert">{t("scan.camera_failed")}</p> : (
        <>
          <video ref={video} className="camera" muted playsInline aria-label={t("scan.camera")} />
          <p className="soft">{t("scan.camera_hint")}</p>
        </>
      )}
      <Button variant="default" fullWidth mt="md" onClick={onClose}>{t("common.cancel")}</Button>
    </Modal>
  );
}
