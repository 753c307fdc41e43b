package io.github.roadmapbot.config;

import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.home.DigestSettings;
import io.github.roadmapbot.similar.SimilarModel;
import io.github.roadmapbot.store.StoreSettings;
import io.github.roadmapbot.vote.EmojiNames;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that values of the file have. */
final class Forms {

    /** It stands in the store and in what Slack sends back with a choice, which has room for 75 characters. */
    static final Form<String> KEY = Form.matching(
            "(?=.{1,40}$)(?!r-[0-9]+$)[a-z0-9]+(-[a-z0-9]+)*",
            "a name of at most 40 lower-case letters, digits and single hyphens, not like R-42,",
            "project");

    static final Form<String> CHANNEL = Form.matching("[CG][A-Z0-9]{8,}", "a Slack channel's id", "C0123456789");
    static final Form<String> USER = Form.matching("[UW][A-Z0-9]{8,}", "a Slack user's id", "U0123456789");
    static final Form<String> USER_GROUP = Form.matching("S[A-Z0-9]{8,}", "a Slack user group's id", "S0123456789");

    /** GitHub allows 39 characters for a login, and an underscore in those of managed users. */
    static final Form<String> OWNER =
            Form.matching("[A-Za-z0-9][A-Za-z0-9_-]{0,38}", "the login of an organisation or a person", "example-org");

    static final Form<RepositoryName> REPOSITORY = Form.text(
            "a repository as owner/name, for example example-org/project",
            new RepositoryName("example-org", "project"),
            RepositoryName::parse);

    /** GitHub allows a label 50 characters. */
    static final Form<String> LABEL = line(50, "enhancement");

    private static final Pattern REACTION_NAME =
            Pattern.compile("(thumbs_up|heart|hooray|rocket|laugh|eyes)(=[1-9][0-9]?)?");

    /** An emoji's canonical name, followed by = and its weight if it has one. */
    static final Form<String> VOTE = Form.text(
            "an emoji's name such as heart, with or without colons, or with a weight from 1 to 99 such as heart=3",
            "heart",
            Forms::vote);

    /** A reaction as GitHub's own programs name it, weighed as an emoji is; those that say no are no votes. */
    static final Form<String> REACTION = Form.text(
            "one of GitHub's reactions thumbs_up, heart, hooray, rocket, laugh and eyes, or one with a weight from 1 to 99"
                    + " such as heart=3",
            "thumbs_up",
            Forms::reaction);

    static final Form<String> EMOJI =
            Form.text("an emoji's name such as heart, with or without colons", "heart", Forms::canonicalEmoji);

    static final String HTTP = "http";

    /** How Slack reaches the bot; the example is the default. */
    static final Form<String> CONNECTION = Form.matching("socket|" + HTTP, "socket or http,", "socket");

    /** What finds similar suggestions besides their words. */
    static final Form<SimilarModel> MODEL = oneOf("none or local", SimilarModel.NONE, SimilarModel.values());

    static final Form<DigestSettings.Every> EVERY =
            oneOf("never, day or week", DigestSettings.Every.WEEK, DigestSettings.Every.values());

    static final Form<LocalTime> TIME =
            Form.text("a time of the day such as \"15:00\"", LocalTime.of(15, 0), LocalTime::parse);

    static final Form<LocalDate> DATE =
            Form.text("a day such as 2027-01-13", LocalDate.of(2027, 1, 13), LocalDate::parse);

    static final Form<DayOfWeek> WEEKDAY = oneOf("a day such as monday", DayOfWeek.MONDAY, DayOfWeek.values());

    /** A name or an address to listen at. */
    static final Form<String> HOST =
            Form.matching("[A-Za-z0-9:][A-Za-z0-9:.-]{0,252}", "a host's name or address", "0.0.0.0");

    static final Form<ZoneId> ZONE = Form.text("a time zone such as UTC or Europe/Berlin", ZoneOffset.UTC, Forms::zone);

    static final Form<StoreSettings> STORE = Form.text(
            "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE",
            new StoreSettings("jdbc:sqlite:data/roadmap.db"),
            Forms::store);

    private static final Pattern EMOJI_NAME =
            Pattern.compile(":?([^\\s:=]{1,100}(?:::skin-tone-[2-6])?):?(=[1-9][0-9]?)?");
    private static final Pattern STORE_URL =
            Pattern.compile("jdbc:sqlite:(?!:|file:)[^?\\s][^?]*|jdbc:postgresql:[^\\s?@]+(?:\\?\\S*)?");
    private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,6})([smh])");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");

    private Forms() {}

    /** One of a few words, written in lower case. */
    static <T extends Enum<T>> Form<T> oneOf(String accepted, T example, T[] all) {
        return Form.text(
                accepted,
                example,
                word -> Stream.of(all)
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("none of them")));
    }

    /** One line of text that says something. */
    static Form<String> line(int longest, String example) {
        return Form.matching(
                "(?=.*\\S)[^\\p{Cntrl}]{1," + longest + "}",
                "one line of 1 to %d characters".formatted(longest),
                example);
    }

    /** A span of time between two others, both included. */
    static Form<Duration> duration(Duration least, Duration most) {
        String accepted = "a duration from %s to %s such as 10s, 5m, 1h or PT10S".formatted(words(least), words(most));
        return Form.text(accepted, least, text -> {
            Duration duration = duration(text);
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new IllegalArgumentException("Out of bounds: " + duration);
            }
            return duration;
        });
    }

    /** The address of an API: encrypted unless it is on this machine, with nothing in it that opens anything. */
    static Form<URI> address(String example) {
        return Form.text(
                "an https:// address such as %s (http:// only on localhost)".formatted(example),
                URI.create(example),
                Forms::checkedAddress);
    }

    private static URI checkedAddress(String text) {
        URI uri = URI.create(text);
        String host = uri.getHost() == null ? "" : uri.getHost();
        boolean encrypted = "https".equals(uri.getScheme()) && !host.isEmpty();
        boolean local = "http".equals(uri.getScheme()) && LOOPBACK.matcher(host).matches();
        if (!(encrypted || local)
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("Not the address of an API");
        }
        return uri;
    }

    private static String vote(String text) {
        Matcher name = EMOJI_NAME.matcher(text.strip());
        if (!name.matches()) {
            throw new IllegalArgumentException("Not the name of an emoji");
        }
        String weight = name.group(2) == null ? "" : name.group(2);
        return EmojiNames.canonical(name.group(1)) + weight;
    }

    private static String reaction(String text) {
        if (!REACTION_NAME.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("Not a reaction that says yes");
        }
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static String canonicalEmoji(String text) {
        String name = vote(text);
        if (name.contains("=")) {
            throw new IllegalArgumentException("An emoji that is no vote has no weight");
        }
        return name;
    }

    /** A bare offset is refused: it would be wrong for half of the year in most places. */
    private static ZoneId zone(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException("Not the name of a time zone");
        }
        return ZoneId.of(text);
    }

    private static StoreSettings store(String text) {
        if (!STORE_URL.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a store's address");
        }
        return new StoreSettings(text);
    }

    private static Duration duration(String text) {
        Matcher form = SHORT_DURATION.matcher(text);
        if (!form.matches()) {
            return Duration.parse(text);
        }
        long amount = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
