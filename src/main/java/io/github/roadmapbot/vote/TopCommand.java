package io.github.roadmapbot.vote;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.PageTurn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.vote.TopPage.Wanted;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /roadmap top [category] [quarter]}: what most people want, ten at a time. */
public final class TopCommand implements Subcommand, BlockActionHandler {

    public static final String NEXT = "top-next";

    /** {@code 2027-Q1}, {@code 2027 q1} or {@code Q1 2027}, alone or as the last of several words. */
    private static final Pattern QUARTER =
            Pattern.compile("(?i)(?:^|.*\\s)(?:([0-9]{4})[\\s-]?Q([1-4])|Q([1-4])[\\s-]?([0-9]{4}))$");

    private final Roadmaps roadmaps;
    private final Rankings rankings;
    private final Executor executor;

    /**
     * Takes what it needs.
     *
     * @param executor turns the page after the click is acknowledged
     */
    public TopCommand(Roadmaps roadmaps, Rankings rankings, Executor executor) {
        this.roadmaps = roadmaps;
        this.rankings = rankings;
        this.executor = executor;
    }

    @Override
    public String name() {
        return "top";
    }

    @Override
    public String arguments() {
        return "[category] [2027-Q1]";
    }

    @Override
    public String description() {
        return "what waits for a decision, or is planned for a quarter, most wanted first";
    }

    @Override
    public Content answer(Typed typed) {
        Optional<Roadmap> roadmap = roadmaps.at(typed.channel());
        if (roadmap.isEmpty()) {
            return Texts.section("This channel belongs to no roadmap. Please ask in a feedback channel.");
        }
        String text = typed.rest().strip();
        Matcher quarter = QUARTER.matcher(text);
        Optional<Quarter> wanted = quarter.matches() ? Optional.of(quarter(quarter)) : Optional.empty();
        String category = quarter.matches()
                ? text.substring(0, Math.min(start(quarter, 1), start(quarter, 3)))
                        .strip()
                : text;
        if (category.isEmpty()) {
            return page(roadmap.get(), new Wanted(roadmap.get().key(), Optional.empty(), wanted, 0));
        }
        return category(roadmap.get(), category)
                .map(found -> page(roadmap.get(), new Wanted(roadmap.get().key(), Optional.of(found.key()), wanted, 0)))
                .orElseGet(() -> unknown(roadmap.get(), category));
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Wanted wanted = Wanted.read(request.getPayload().getActions().get(0).getValue());
        executor.execute(() -> turn(context, wanted));
        return context.ack();
    }

    private void turn(ActionContext context, Wanted wanted) {
        Content content = roadmaps.of(wanted.roadmap())
                .map(roadmap -> page(roadmap, wanted))
                .orElseGet(() -> Texts.section("That roadmap is not configured any more."));
        PageTurn.show(context, content);
    }

    private Content page(Roadmap roadmap, Wanted wanted) {
        return TopPage.content(roadmap, rankings.of(roadmap, wanted.category(), wanted.quarter()), wanted);
    }

    private static Optional<Category> category(Roadmap roadmap, String text) {
        return roadmap.categories().stream()
                .filter(each -> each.key().equals(text.toLowerCase(Locale.ROOT))
                        || each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Content unknown(Roadmap roadmap, String text) {
        String known = roadmap.categories().stream()
                .map(each -> "• `/roadmap top %s`".formatted(each.key()))
                .collect(Collectors.joining("\n"));
        return Texts.section(
                "`%s` is neither a category nor a quarter. Here is what can be typed, with a quarter such as `2027-Q1` or without:\n%s"
                        .formatted(escape(text), known));
    }

    /** Where a group begins; past everything if it is not there. */
    private static int start(Matcher matcher, int group) {
        return matcher.start(group) < 0 ? Integer.MAX_VALUE : matcher.start(group) - (group == 3 ? 1 : 0);
    }

    private static Quarter quarter(Matcher matcher) {
        boolean yearFirst = matcher.group(1) != null;
        return new Quarter(
                Integer.parseInt(yearFirst ? matcher.group(1) : matcher.group(4)),
                Integer.parseInt(yearFirst ? matcher.group(2) : matcher.group(3)));
    }
}
