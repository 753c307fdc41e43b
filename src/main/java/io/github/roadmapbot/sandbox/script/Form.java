package io.github.roadmapbot.sandbox.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to write a deed or a sight, as it is shown to people who mistyped it: {@code {click: LABEL, on: TEXT?}}. The first
 * key names it, a question mark makes a key optional, three dots allow any others.
 */
record Form(String shown, String name, Set<String> required, Set<String> optional, boolean open) {

    /** What people do. */
    static final List<Form> DEEDS = List.of(
            of("{command: TEXT, in: CHANNEL}"),
            of("{post: TEXT, in: CHANNEL, thread: TEXT?}"),
            of("{submit: {FIELD: VALUE or [VALUES]}}"),
            of("{close: form}"),
            of("{click: LABEL, on: TEXT?, in: CHANNEL?}"),
            of("{choose: OPTION, on: TEXT?, in: CHANNEL?}"),
            of("{react: EMOJI, on: TEXT, in: CHANNEL?}"),
            of("{unreact: EMOJI, on: TEXT, in: CHANNEL?}"),
            of("{shortcut: NAME, on: TEXT?, in: CHANNEL?}"),
            of("{close issue: TITLE, as: completed or not_planned}"),
            of("{reopen issue: TITLE}"),
            of("{comment: TEXT, discussion: TITLE}"));

    /** What people then see. */
    static final List<Form> SIGHTS = List.of(
            of("{issue: TITLE, labels: [LABELS]?, state: open or closed?, body: TEXT?}"),
            of("{no issue: TITLE}"),
            of("{board: TITLE, COLUMN: VALUE or this quarter or next quarter, ...}"),
            of("{no board: TITLE}"),
            of("{discussion: TITLE, body: TEXT?}"),
            of("{comment: TEXT, discussion: TITLE?}"),
            of("{no comment: TEXT}"),
            of("{message: TEXT, in: CHANNEL?, as: PERSON?, link: TEXT?}"),
            of("{no message: TEXT, in: CHANNEL?, as: PERSON?}"),
            of("{reply: TEXT, on: TEXT, in: CHANNEL?, as: PERSON?}"),
            of("{reaction: EMOJI, on: TEXT, by: [PERSONS], in: CHANNEL?, as: PERSON?}"),
            of("{buttons: [LABELS], on: TEXT, in: CHANNEL?, as: PERSON?}"),
            of("{answer: TEXT, as: PERSON?}"),
            of("{form: TITLE, as: PERSON?}"),
            of("{error: TEXT, at: FIELD?, as: PERSON?}"));

    static Form of(String shown) {
        Set<String> required = new LinkedHashSet<>();
        Set<String> optional = new LinkedHashSet<>();
        String inner = shown.substring(1, shown.length() - 1).replaceAll("\\{[^}]*}", "VALUES");
        List<String> names = new ArrayList<>();
        for (String part : inner.split(", ", -1)) {
            String[] keyAndValue = part.split(": ", 2);
            if (keyAndValue.length == 2 && !keyAndValue[0].equals("COLUMN")) {
                names.add(keyAndValue[0]);
                (part.endsWith("?") ? optional : required).add(keyAndValue[0]);
            }
        }
        return new Form(shown, names.get(0), required, optional, shown.contains("..."));
    }

    /** Whether these keys are all that is needed and nothing else. */
    boolean accepts(Set<String> keys) {
        return keys.containsAll(required)
                && (open || keys.stream().allMatch(key -> required.contains(key) || optional.contains(key)));
    }
}
