const glyphs = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", heart: "❤️", tada: "🎉", eyes: "👀", rocket: "🚀", fire: "🔥",
  pray: "🙏", clap: "👏", "100": "💯", bulb: "💡", question: "❓", grey_question: "❔", exclamation: "❗", warning: "⚠️",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", no_entry: "⛔", no_entry_sign: "🚫",
  raised_hands: "🙌", raised_hand: "✋", hand: "✋", wave: "👋", muscle: "💪", point_up: "☝️", point_right: "👉",
  point_left: "👈", ok_hand: "👌", handshake: "🤝", hourglass: "⌛", hourglass_flowing_sand: "⏳", clock1: "🕐",
  alarm_clock: "⏰", stopwatch: "⏱️", zap: "⚡", star: "⭐", star2: "🌟", sparkles: "✨", thinking_face: "🤔",
  sweat_smile: "😅", smile: "😄", grinning: "😀", joy: "😂", cry: "😢", slightly_smiling_face: "🙂", smiley: "😃",
  wink: "😉", sunglasses: "😎", confused: "😕", disappointed: "😞", open_mouth: "😮", heart_eyes: "😍", sob: "😭",
  bug: "🐛", wrench: "🔧", hammer: "🔨", hammer_and_wrench: "🛠️", gear: "⚙️", construction: "🚧", package: "📦",
  memo: "📝", pencil: "📝", pencil2: "✏️", books: "📚", book: "📖", page_facing_up: "📄", clipboard: "📋", label: "🏷️",
  pushpin: "📌", round_pushpin: "📍", link: "🔗", mag: "🔍", lock: "🔒", unlock: "🔓", key: "🔑", bell: "🔔",
  no_bell: "🔕", loudspeaker: "📢", mega: "📣", speech_balloon: "💬", calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️",
  chart_with_upwards_trend: "📈", bar_chart: "📊", world_map: "🗺️", compass: "🧭", seedling: "🌱", evergreen_tree: "🌲",
  zzz: "💤", sleeping: "😴", snowflake: "❄️", sunny: "☀️", rainbow: "🌈", trophy: "🏆", medal: "🏅", gift: "🎁",
  checkered_flag: "🏁", triangular_flag_on_post: "🚩", arrow_up: "⬆️", arrow_down: "⬇️", arrow_right: "➡️",
  arrow_left: "⬅️", arrows_counterclockwise: "🔄", recycle: "♻️", heavy_plus_sign: "➕", heavy_minus_sign: "➖",
  one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣", red_circle: "🔴", large_blue_circle: "🔵",
  large_green_circle: "🟢", large_yellow_circle: "🟡", large_orange_circle: "🟠", white_circle: "⚪", black_circle: "⚫",
  robot_face: "🤖", busts_in_silhouette: "👥", bust_in_silhouette: "👤", inbox_tray: "📥", outbox_tray: "📤",
  rotating_light: "🚨", heavy_multiplication_x: "✖️", leftwards_arrow_with_hook: "↩️",
  scales: "⚖️", ballot_box_with_ballot: "🗳️",
  email: "✉️", envelope: "✉️", scissors: "✂️", twisted_rightwards_arrows: "🔀", fast_forward: "⏩", ship: "🚢", dart: "🎯",
};

/** What nearly every machine can draw, for those without letters for emoji. */
const plainGlyphs = {
  heart: "♥", white_check_mark: "✓", no_entry: "⊘", warning: "⚠", rotating_light: "⚠", heavy_multiplication_x: "✖",
  leftwards_arrow_with_hook: "↩", hourglass_flowing_sand: "⌛", tada: "★",
};

const tones = { 2: "🏻", 3: "🏼", 4: "🏽", 5: "🏾", 6: "🏿" };

/** What people pick most, in the order of the picker. */
export const common = [
  "+1", "-1", "heart", "tada", "eyes", "rocket", "fire", "pray", "clap", "100", "bulb", "question",
  "white_check_mark", "x", "raised_hands", "hourglass", "zap", "star", "thinking_face", "smile", "bug", "memo", "wave", "muscle",
];

/** Whether this machine has letters for emoji at all; a thumb that looks like a character nobody has is none. */
const drawable = (() => {
  const context = Object.assign(document.createElement("canvas"), { width: 24, height: 24 }).getContext("2d", { willReadFrequently: true });
  const pixels = (text) => {
    context.clearRect(0, 0, 24, 24);
    context.fillText(text, 2, 18);
    return context.getImageData(0, 0, 24, 24).data.join();
  };
  context.font = "16px system-ui, sans-serif";
  return pixels("👍") !== pixels("\u{1F8FF}");
})();

/** The character behind a name such as "+1" or "+1::skin-tone-3", or the name in colons if it cannot be shown. */
export function glyph(name) {
  const [plain, tone] = name.split("::skin-tone-");
  const known = drawable ? glyphs : plainGlyphs;
  return Object.hasOwn(known, plain) ? known[plain] + (drawable ? tones[tone] ?? "" : "") : `:${name}:`;
}
