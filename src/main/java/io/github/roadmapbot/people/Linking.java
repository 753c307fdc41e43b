package io.github.roadmapbot.people;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.wire.DeviceLogin;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Links;
import io.github.roadmapbot.store.Links.Account;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links a person in Slack with their account on GitHub: proved by logging in there, never by what somebody claims. */
public final class Linking {

    public static final String ENTERED = "link-entered";

    private static final Logger log = LoggerFactory.getLogger(Linking.class);

    private final DeviceLogin login;
    private final URI gitHub;
    private final Links links;
    private final SlackWeb slack;
    private final Executor executor;
    private final Clock clock;
    private final Clock calendar;

    /**
     * Takes what it links with.
     *
     * @param gitHub where people read GitHub
     * @param executor asks GitHub and Slack after what was typed or pressed is acknowledged
     * @param clock the real one, by which codes expire
     * @param calendar the calendar's, by which cards are due
     */
    public Linking(
            DeviceLogin login,
            URI gitHub,
            Links links,
            SlackWeb slack,
            Executor executor,
            Clock clock,
            Clock calendar) {
        this.login = login;
        this.gitHub = gitHub;
        this.links = links;
        this.slack = slack;
        this.executor = executor;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Gives somebody a code to enter on GitHub. */
    void begin(String channel, String user) {
        executor.execute(() -> tell(channel, user, () -> {
            DeviceLogin.Code code = login.begin();
            links.begin(user, code.device(), clock.instant().plus(code.validFor()));
            return invitation(code);
        }));
    }

    /** Somebody says that they have entered the code. */
    public BlockActionHandler entered() {
        return (request, context) -> {
            String user = request.getPayload().getUser().getId();
            String channel = request.getPayload().getContainer().getChannelId();
            executor.execute(() -> tell(channel, user, () -> Texts.section(proved(user))));
            return context.ack();
        };
    }

    /** An account as others read it. */
    String shown(Account account) {
        return link(gitHub + "/" + account.login(), account.login());
    }

    private String proved(String user) throws GitHubFailure {
        var device = links.begun(user, clock.instant());
        if (device.isEmpty()) {
            return "That code is over. Type `/roadmap link` for a new one.";
        }
        DeviceLogin.Answer answer = login.ask(device.get());
        if (answer instanceof DeviceLogin.Answer.Entered entered) {
            Account account = new Account(entered.id(), entered.login());
            return links.link(user, account, calendar.instant())
                    ? "You are linked with %s. Issues that come of your suggestions name it, those that you could do yourself are assigned to you, and your votes here and there count once. `/roadmap unlink` takes that back."
                            .formatted(shown(account))
                    : "%s is linked with somebody else here. They type `/roadmap unlink` first; nothing was changed."
                            .formatted(shown(account));
        }
        return answer instanceof DeviceLogin.Answer.NotYet
                ? "GitHub has not seen the code yet. Enter it there, wait a few seconds, then press the button again."
                : "GitHub did not take the code, or you said no there. Type `/roadmap link` for a new one.";
    }

    private static Content invitation(DeviceLogin.Code code) {
        String words =
                "Open %s, enter *%s* and confirm. I learn who you are there and nothing else. Then come back and press the button."
                        .formatted(
                                link(
                                        code.page().toString(),
                                        code.page().getHost() + code.page().getPath()),
                                escape(code.user()));
        List<LayoutBlock> blocks = List.of(
                Texts.paragraph(words),
                Blocks.actions(List.of(BlockElements.button(
                        button -> button.actionId(ENTERED).value("link").text(Texts.words("I have entered it"))))),
                Texts.smallPrint("The code lasts %d minutes. Never enter one that somebody else sent you."
                        .formatted(code.validFor().toMinutes())));
        return new Content(blocks, words);
    }

    /** What somebody is told once GitHub has answered. */
    @FunctionalInterface
    private interface Words {
        Content say() throws GitHubFailure;
    }

    private void tell(String channel, String user, Words words) {
        Content content;
        try {
            content = words.say();
        } catch (GitHubFailure e) {
            log.warn("{} could not be linked: {}", user, e.getMessage());
            content = Texts.section(
                    e instanceof NeedsPerson
                            ? "Linking does not work here at the moment. Please tell whoever runs the bot; its log says why."
                            : "GitHub did not answer. Nothing was changed; please try again in a minute.");
        } catch (RuntimeException e) { // the boundary: somebody waits for an answer
            log.error("{} could not be linked", user, e);
            content = Texts.section(Boundary.APOLOGY);
        }
        try {
            slack.whisper(channel, user, content);
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", user, e.getMessage());
        }
    }
}
