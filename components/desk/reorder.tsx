"use client";

import { useTranslations } from "next-intl";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";

type Named = { id: string; name: string };

/** A list in another order: dragged, moved with the keyboard, or with the two buttons of each line. */
export default function Reorder({
  label,
  items,
  onMove,
  onDone,
}: {
  label: string;
  items: readonly Named[];
  /** Puts an item at a place among the others, counted from 0. */
  onMove: (id: string, to: number) => void;
  onDone: () => void;
}) {
  const t = useTranslations("desk");
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const [id] = [...keys].map(String);
      if (id === undefined) return;
      const others = items.filter((item) => item.id !== id);
      const at = others.findIndex((item) => item.id === target.key);
      onMove(id, target.dropPosition === "before" ? at : at + 1);
    },
  });
  return (
    <div>
      <GridList
        aria-label={label}
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        className="border-rule bg-card rounded-md border"
      >
        {({ id, name }) => {
          const at = items.findIndex((item) => item.id === id);
          return (
            <GridListItem
              textValue={name}
              className="border-rule flex min-h-11 items-center gap-3 border-t px-3 first:border-t-0 data-[dragging]:opacity-50"
            >
              <Button slot="drag" className="text-soft cursor-grab px-1" aria-label={t("drag", { name })}>
                ⠿
              </Button>
              <span className="min-w-0 flex-1">{name}</span>
              <Button
                className="plain"
                aria-label={t("moveUp", { name })}
                isDisabled={at === 0}
                onPress={() => onMove(id, at - 1)}
              >
                ↑
              </Button>
              <Button
                className="plain"
                aria-label={t("moveDown", { name })}
                isDisabled={at === items.length - 1}
                onPress={() => onMove(id, at + 1)}
              >
                ↓
              </Button>
            </GridListItem>
          );
        }}
      </GridList>
      <button type="button" className="go mt-3" onClick={onDone}>
        {t("orderDone")}
      </button>
    </div>
  );
}
