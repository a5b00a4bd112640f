/** Kinds of file people may be asked for, with the endings they go by. The content decides; the ending must agree. */
export const fileTypes = {
  pdf: { endings: ['pdf'], mime: 'application/pdf' },
  jpg: { endings: ['jpg', 'jpeg'], mime: 'image/jpeg' },
  png: { endings: ['png'], mime: 'image/png' },
  gif: { endings: ['gif'], mime: 'image/gif' },
  webp: { endings: ['webp'], mime: 'image/webp' },
  docx: { endings: ['docx'], mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { endings: ['xlsx'], mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { endings: ['pptx'], mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  odt: { endings: ['odt'], mime: 'application/vnd.oasis.opendocument.text' },
  ods: { endings: ['ods'], mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  txt: { endings: ['txt'], mime: 'text/plain' },
  csv: { endings: ['csv'], mime: 'text/csv' },
} as const;

export type FileType = keyof typeof fileTypes;

/** Types that are plain text and have no mark of their own at their beginning. */
export const textTypes: readonly FileType[] = ['txt', 'csv'];

/** Types with a width and a height. */
export const pictureTypes: readonly FileType[] = ['jpg', 'png', 'gif', 'webp'];

/** The type that goes by an ending; undefined when nobody may send such files. */
export function typeOfEnding(ending: string): FileType | undefined {
  return (Object.keys(fileTypes) as FileType[]).find((type) => (fileTypes[type].endings as readonly string[]).includes(ending));
}
