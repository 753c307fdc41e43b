package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The board with 300 items, which have all chosen something in one of its fields, so that much could get lost. */
final class FullBoard {

    static final int NUMBER = 7;

    private static final int ITEMS = 300;

    private final Town town;
    private final String field;

    FullBoard(Town town, String field) {
        this.town = town;
        this.field = field;
    }

    /** Puts the items there, which choose one option after the other. */
    void fill() {
        Person owner = town.gitHub.as("second-maintainer");
        List<Option> options = options();
        for (int i = 0; i < ITEMS; i++) {
            int number = owner.openIssue("docs", "Work " + i, "");
            owner.placeIssue(NUMBER, "docs", number);
            owner.moveItem(
                    NUMBER, "Work " + i, field, options.get(i % options.size()).name());
        }
    }

    List<Option> options() {
        return options(field);
    }

    List<Option> options(String name) {
        return town.gitHub.board(NUMBER).fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .options();
    }

    /** What an option means, as the board says it. */
    String meaning(String name, String option) {
        return options(name).stream()
                .filter(each -> each.name().equals(option))
                .findFirst()
                .orElseThrow()
                .description();
    }

    /** What every item has chosen, by their titles. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new HashMap<>();
        for (Board.Item item : town.gitHub.board(NUMBER).items()) {
            chosen.put(item.contentTitle(), item.values().getOrDefault(field, "none"));
        }
        return chosen;
    }

    /** How often the bot has sent options. */
    long changes() {
        return town.gitHub.http().calls().stream()
                .filter(Requests.mutation("updateProjectV2Field"))
                .count();
    }

    /** Somebody else does something in the moment after the bot's next change. */
    void afterTheNextChange(Runnable deed) {
        AtomicInteger times = new AtomicInteger();
        town.gitHub.http().watch(new WireServer.Witness() {
            @Override
            public void done(Call call, Answer answer) {
                if (Requests.mutation("updateProjectV2Field").test(call) && times.getAndIncrement() == 0) {
                    deed.run();
                }
            }
        });
    }

    /** Waits until the bot, which describes the options at its start, has looked at them. */
    void awaitDescribed() {
        long soon = town.clock.instant().plus(Duration.ofHours(1)).toEpochMilli();
        town.waitUntil(
                "the look at the options",
                () -> steps("status = 'claimed' OR status = 'due' AND due_at < " + soon) == 0
                        && steps("status = 'done'") > 0);
    }

    private long steps(String which) {
        return town.count(
                "SELECT COUNT(*) FROM step WHERE kind = 'change-options' AND detail = '' AND (%s)".formatted(which));
    }
}
