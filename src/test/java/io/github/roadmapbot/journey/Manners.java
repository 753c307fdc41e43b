package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bot may say, and whom each kind may ping: who must act, or whose own thing it is. Whoever that is was noted by
 * those who acted, and is not asked of the bot.
 */
enum Manners {
    RECEIPT("receipt, to the proposer", "Thank you, this is kept\\.|took this to the roadmap in your name") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return book.isAbout(message.plainText(), wish -> wish.proposer().equals(person));
        }
    },
    RECORDERS_RECEIPT("receipt, to who recorded it", "kept in the name of") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return book.isAbout(message.plainText(), wish -> wish.recorder().equals(person));
        }
    },
    QUESTION("question to the proposer", "have a question about your suggestion|, the maintainers ask you:") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return book.wishes().stream()
                    .filter(wish -> wish.proposer().equals(person))
                    .anyMatch(wish -> book.owed("answer " + wish.title(), person, message.ts()));
        }
    },
    ANSWER("answer, to the maintainer who asked", "has its answer") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return book.wishes().stream()
                    .filter(wish -> message.plainText().contains(wish.title()))
                    .anyMatch(wish -> book.isConcerned("answer " + wish.title(), person));
        }
    },
    OUTCOME(
            "what became of it, to the proposer",
            "(?s).*[Yy]our suggestion|is a duplicate of it|^\\*R-\\d+\\* .*\\n.*Waits for the steering") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return !Community.MUTED.contains(person)
                    && book.isAbout(message.plainText(), wish -> wish.proposer().equals(person));
        }
    },
    REMINDER("reminder of a missing vote", "still waits for your vote") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return !Community.MUTED.contains(person) && book.owed(ballot(message), person, message.ts());
        }
    },
    BALLOT_END("how a vote ended, to who asked, follows or took part", "^\\S*D-\\d+.*\\n:(white_check_mark|warning)") {
        @Override
        boolean is(Message message) {
            return isDirect(message) && super.is(message);
        }

        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return !Community.MUTED.contains(person) && book.isConcerned(ballot(message), person);
        }
    },
    INQUIRY_ANSWERED("answer, to who asked", "^Your (question|remark|risk) Q-") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return book.isConcerned("inquiry " + first(message, "Q-\\d+"), person);
        }
    },
    AVAILABILITY("how much time they have, to who owns or takes something", "How much time will you have") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return !Community.MUTED.contains(person) && book.isConcerned("goals", person);
        }
    },
    GIVEN("task that somebody else gave them", " gave you a task of ") {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return LifeOfGoals.TASKS.stream()
                    .anyMatch(task -> message.plainText().contains(task) && book.isConcerned("task " + task, person));
        }
    },
    INVITATION("invitation into a goal's thread, to those named on it", "named on this goal", true) {
        @Override
        boolean mayPing(QuarterBook book, Message message, String person) {
            return book.isConcerned("named on goals", person);
        }
    },
    DIGEST("digest", "^\\*(The roadmap of|What waits on the roadmap of)"),
    REFINEMENT("refinement, and the quarter's last week", "^\\*(Refinement of the goals|The last week of)"),
    GOAL_CARD("goal card", "^:dart: \\*G-\\d+\\* .*\\n(Collective|Individual) goal"),
    GOAL_NEWS("news in a goal's thread", "^(:\\w+: )?(\\*?G-\\d|\\S.* (noted|wrote down|asks about the technical))"),
    BALLOT_CARD("card of a vote", "^\\*D-\\d+ · "),
    BALLOT_TOLD("decision, where the question came from", "D-\\d+.*\\n:(white_check_mark|warning)"),
    INQUIRY_CARD("card of a question, remark or risk", "^\\*Q-\\d+ · "),
    BACK("waits for a decision again", "^:alarm_clock:"),
    WISH_CARD("card of a suggestion", "(?s)^[^\\n]+\\n.*\\*R-\\d+\\*  ·  "),
    WISH_NEWS(
            "news in a suggestion's thread",
            "The maintainers decided against it|On the roadmap|It (is|was|will not be done|comes back|goes on)|"
                    + "The proposer's answer|Duplicate of|Put off|Kept for|Waits for|Declined|Split|opened it again|Withdrawn|Shipped"),
    UNEXPECTED("what nobody expected", "");

    private final String words;
    private final Pattern said;
    private final boolean several;

    Manners(String words, String said) {
        this(words, said, false);
    }

    Manners(String words, String said, boolean several) {
        this.words = words;
        this.said = Pattern.compile(said);
        this.several = several;
    }

    /** What a message of the bot's is. */
    static Manners of(Message message) {
        return Arrays.stream(values())
                .filter(each -> each.is(message))
                .findFirst()
                .orElseThrow();
    }

    boolean is(Message message) {
        return said.matcher(message.plainText()).find();
    }

    /** Whether somebody may be pinged by it: most kinds may ping nobody. */
    boolean mayPing(QuarterBook book, Message message, String person) {
        return false;
    }

    /** Whether it may ping several people, because each of them must act. */
    boolean several() {
        return several;
    }

    String words() {
        return words;
    }

    static boolean isDirect(Message message) {
        return message.channel().startsWith("D");
    }

    private static String ballot(Message message) {
        return "ballot " + first(message, "D-\\d+");
    }

    private static String first(Message message, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(message.plainText());
        return matcher.find() ? matcher.group() : "";
    }
}
