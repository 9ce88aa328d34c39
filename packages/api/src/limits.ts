/** Every limit on what comes in, in one place, each with its reason. Sizes of texts are UTF-16 units. */
export const limits = {
  /** A page of the site asks for six things at most; ten leaves room, a thousand is an attack. */
  batchCalls: 10,
  /** The largest honest body is one design with as many drawings as a design may carry (400,000 letters). */
  bodyBytes: 512 * 1024,
  /** Keys are made by clients as random ids; sixteen letters are the least that cannot collide by accident. */
  idempotencyKey: { min: 16, max: 64 },
  /** Fits a card in the gallery on two lines and a file name. */
  name: 80,
  /** A few paragraphs; the story is shown whole on the pattern's page. */
  story: 4000,
  /** The label of one step in a design's history. */
  label: 120,
  /** Printed on the order's slip. */
  contactName: 80,
  note: 500,
  /** Told to the customer in one line. */
  reason: 300,
  /** Words that a person types into a search box. */
  search: 80,
  /** More words than this make the search slow and never find more. */
  searchWords: 8,
  /** A page of cards is at most three screens. */
  page: { default: 24, max: 60 },
  /** One customer's order at pickup; more is a talk with the store. */
  quantity: 50,
  /** One link for each person that one shows a design to, and no store of junk. */
  shareLinks: 50,
  /** A person's working documents; far above what anybody has, far below what fills a disk. */
  designsOfOne: 2000,
  /** Presets of one's own for one product: more than anybody can tell apart by name. */
  presetsOfOne: 200,
  /** One file holds as many as may be kept. */
  presetsAtOnce: 200,
  /** Fits a row of the studio's panel. */
  presetName: 60,
  /** 31^6 codes: ten wrong ones are enough for every slip of the tongue, and a guesser's chance stays at one in 88 million. */
  pickupLetters: 6,
  pickupAttempts: 10,
  /** A month on one machine, and a hundred kilograms: more than one order takes, and a slip of the finger shows. */
  printMinutes: 30 * 24 * 60,
  printGrams: 100_000,
  /** Orders on the plates of one file: more than that nobody tells apart on a bed. */
  ordersTogether: 20,
  /** Machines that one order is made on. */
  machinesOfOrder: 20,
  /** Newest prints that a machine's corrections are learned from: months of one store's work, and a machine that was mended shows soon. */
  printsLearnedFrom: 200,
} as const;

/** Times, in seconds. */
export const times = {
  /** Prices of material do not move faster; long enough to think, ask somebody and come back the next day. */
  quoteValidSeconds: 48 * 3600,
  /** A ready order waits this long on the store's shelf before it may be marked expired. */
  shelfSeconds: 30 * 24 * 3600,
  /** What prints taught is looked up again after this: it moves with each print by a little only. */
  correctionsSeconds: 60,
  /** Answers to retries are kept this long: beyond it no client still waits for one. */
  idempotencySeconds: 7 * 24 * 3600,
  /** Sign-in limits look back a minute; a day is for whoever investigates. */
  signInAttemptsSeconds: 24 * 3600,
  /** How the drawing of pictures went is of interest for a while. */
  systemTasksSeconds: 7 * 24 * 3600,
  emptyGuestSeconds: 30 * 24 * 3600,
  /** A subscription ends after this and the client opens it again, so that a session that ended stops listening. */
  subscriptionSeconds: 300,
  /** Keeps proxies from closing a quiet subscription. */
  subscriptionPingSeconds: 15,
} as const;
