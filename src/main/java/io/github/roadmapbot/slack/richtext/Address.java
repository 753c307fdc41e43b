package io.github.roadmapbot.slack.richtext;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a link leads, written so that it is the same address in Slack and in Markdown. */
final class Address {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** Slack's limit for the address of a link. */
    private static final int LONGEST = 3000;

    private static final Map<String, String> ENCODED =
            Map.of("<", "%3C", ">", "%3E", "\"", "%22", "`", "%60", "\\", "%5C", "[", "%5B", "]", "%5D", "|", "%7C");

    /** In an address of Markdown these would be another character. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)");

    private Address() {}

    /** Whether a link may lead there: to a page or a mailbox, and nowhere that makes something happen. */
    static boolean mayBeFollowed(String address) {
        int colon = address.indexOf(':');
        return colon > 0
                && address.length() <= LONGEST
                && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                && address.codePoints().noneMatch(c -> c <= ' ' || Character.isSpaceChar(c));
    }

    static String tidied(String address) {
        String tidied = ENTITY.matcher(address).replaceAll("%26");
        for (Map.Entry<String, String> each : ENCODED.entrySet()) {
            tidied = tidied.replace(each.getKey(), each.getValue());
        }
        return isBalanced(tidied) ? tidied : tidied.replace("(", "%28").replace(")", "%29");
    }

    private static boolean isBalanced(String address) {
        int open = 0;
        for (int i = 0; i < address.length() && open >= 0 && open < 10; i++) {
            char c = address.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open == 0;
    }
}
