/** Kinds of file a form can ask for, each with the endings and the MIME types it goes by in browsers. The backend looks at the content. */
export const fileTypes = {
  pdf: ['.pdf', 'application/pdf'],
  jpg: ['.jpg', '.jpeg', 'image/jpeg'],
  png: ['.png', 'image/png'],
  gif: ['.gif', 'image/gif'],
  webp: ['.webp', 'image/webp'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
  pptx: ['.pptx'],
  odt: ['.odt'],
  ods: ['.ods'],
  txt: ['.txt', 'text/plain'],
  csv: ['.csv', 'text/csv'],
} as const;

export type FileType = keyof typeof fileTypes;

/** What a file field takes whose author chose nothing: what people scan, photograph and write. */
export const usualFileTypes: FileType[] = ['pdf', 'jpg', 'png', 'docx', 'odt'];

/** Largest file a form takes, and what a file field takes whose author chose nothing, in MB of 1,048,576 bytes. */
export const LARGEST_FILE_MB = 10;
export const USUAL_FILE_MB = 5;
