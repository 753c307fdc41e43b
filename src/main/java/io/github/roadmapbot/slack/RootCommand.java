package io.github.roadmapbot.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The slash command: finds the subcommand that was typed, or says what can be typed. */
public final class RootCommand implements SlashCommandHandler {

    private final String command;
    private final String introduction;
    private final List<Subcommand> subcommands;

    /**
     * Takes the subcommands in the order in which the help shows them.
     *
     * @param command the slash command, for example {@code /roadmap}
     * @param introduction the first line of the help
     */
    public RootCommand(String command, String introduction, List<Subcommand> subcommands) {
        this.command = command;
        this.introduction = introduction;
        this.subcommands = List.copyOf(subcommands);
    }

    public String command() {
        return command;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        String text = payload.getText() == null
                ? ""
                : Mrkdwn.unescape(payload.getText()).strip();
        String[] words = text.split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        SlackWeb.Content answer = subcommands.stream()
                .filter(each -> each.name().equals(words[0].toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(each -> each.answer(new Subcommand.Typed(
                        payload.getUserId(), payload.getChannelId(), rest, payload.getTriggerId())))
                .orElseGet(() -> help(words[0]));
        return answer.text().isEmpty() ? context.ack() : context.ack(ephemeral(answer));
    }

    private SlackWeb.Content help(String typed) {
        List<Subcommand> offered =
                subcommands.stream().filter(Subcommand::offered).toList();
        boolean known = typed.isEmpty() || typed.equalsIgnoreCase("help");
        String unknown = "I do not know `%s %s`.".formatted(command, Mrkdwn.escape(typed));
        Optional<String> meant = known
                ? Optional.empty()
                : Nearest.to(typed, offered.stream().map(Subcommand::name).toList());
        if (meant.isPresent()) {
            return Texts.section("%s Did you mean `%s %s`? `%s help` shows everything that can be typed."
                    .formatted(unknown, command, meant.get(), command));
        }
        String lines = offered.stream().map(this::line).collect(Collectors.joining("\n"));
        return Texts.section((known ? introduction : unknown + " Here is what can be typed:") + "\n" + lines);
    }

    private String line(Subcommand each) {
        String typed = (command + " " + each.name() + " " + each.arguments()).strip();
        return "• `%s`: %s".formatted(typed, each.description());
    }

    private static SlashCommandResponse ephemeral(SlackWeb.Content answer) {
        return SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(answer.text())
                .blocks(answer.blocks())
                .build();
    }
}
