package io.github.roadmapbot.sandbox;

import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that can be made to go wrong, by the name that the page and the stories use. */
public enum Trouble {
    LOSE_ANSWER("lose the next answer") {
        @Override
        void make(SmallSlack slack, SmallGitHub gitHub) {
            gitHub.http().faults().next(1, Trouble::writes, new Fault.AnswerLost());
        }
    },
    BAD_GATEWAY("answer 502") {
        @Override
        void make(SmallSlack slack, SmallGitHub gitHub) {
            Answer answer = Answer.of(502, "text/html", "<html><body>502 Bad Gateway</body></html>");
            gitHub.http().faults().next(1, call -> true, new Fault.Refused(answer));
        }
    },
    SECONDARY_LIMIT("secondary limit") {
        @Override
        void make(SmallSlack slack, SmallGitHub gitHub) {
            Answer answer = Answer.json(403, """
                    {"message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
                     "documentation_url": "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api"}
                    """).with("Retry-After", "5");
            gitHub.http().faults().next(1, call -> true, new Fault.Refused(answer));
        }
    },
    DROP_SOCKET("drop the socket") {
        @Override
        void make(SmallSlack slack, SmallGitHub gitHub) {
            slack.dropSockets();
        }
    };

    private final String title;

    Trouble(String title) {
        this.title = title;
    }

    /** What it is called on the page and in stories. */
    public String title() {
        return title;
    }

    abstract void make(SmallSlack slack, SmallGitHub gitHub);

    public static Optional<Trouble> called(String title) {
        return Arrays.stream(values()).filter(each -> each.title.equals(title)).findFirst();
    }

    public static String titles() {
        return Arrays.stream(values()).map(Trouble::title).collect(Collectors.joining(", "));
    }

    /** Only a lost answer to a write leaves one in doubt. A query's document never begins with the word mutation. */
    private static boolean writes(Call call) {
        return switch (call.method()) {
            case "PATCH", "PUT", "DELETE" -> true;
            case "POST" ->
                !call.path().endsWith("/graphql") || call.body().matches("(?s).*\"query\"\\s*:\\s*\"\\s*mutation\\b.*");
            default -> false;
        };
    }
}
