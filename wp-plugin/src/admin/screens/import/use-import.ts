import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { readImport, type ContactImport } from '../../api/imports.js';
import { asRefusal, type Refusal } from '../../api/refusal.js';
import { useResource } from '../../use-resource.js';

const askEveryMs = 700;
const busy: readonly ContactImport['state'][] = ['checking', 'running', 'undoing'];

/** One import, asked for again and again while the backend works on it. */
export function useImport(id: number) {
  const resource = useResource(`import ${id}`, (signal) => readImport(id, signal));
  const { data, put, reload } = resource;
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isUnderWay = data !== null && busy.includes(data.state);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      // A question that fails is asked again; the work goes on without it.
      readImport(id).then((now) => isHere.current && put(() => now), () => undefined);
    }, askEveryMs);
    return () => clearInterval(timer);
  }, [id, isUnderWay, put]);

  const act = useCallback(
    async (work: () => Promise<ContactImport>) => {
      setBusy(true);
      setRefusal(null);
      try {
        const now = await work();
        put(() => now);
      } catch (thrown) {
        setRefusal(asRefusal(thrown));
        reload();
      } finally {
        setBusy(false);
      }
    },
    [put, reload],
  );
  return { ...resource, act, isBusy, actRefusal: refusal };
}
