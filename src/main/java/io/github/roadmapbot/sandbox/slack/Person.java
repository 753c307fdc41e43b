package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.delivery.Exchange.Outcome;
import io.github.roadmapbot.sandbox.slack.modal.Field;
import io.github.roadmapbot.sandbox.slack.modal.OpenView;
import io.github.roadmapbot.sandbox.slack.talk.Content;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.typing.Composer;
import io.github.roadmapbot.sandbox.slack.typing.Typing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's hands and eyes: does in Slack what a person can do, and sees what that person may see. */
public final class Person {

    private final Workplace place;
    private final User user;
    private final Payloads payloads;
    private final Eyes eyes;
    private final Touch touch;

    Person(Workplace place, User user) {
        this.place = place;
        this.user = user;
        this.payloads = new Payloads(place, user);
        this.eyes = new Eyes(place, user);
        this.touch = new Touch(place, payloads);
    }

    public String id() {
        return user.id();
    }

    /** Types a slash command, such as {@code /roadmap suggest Dark mode}, in a channel. */
    public CommandReply command(String channelId, String text) {
        Room room = place.room(channelId, user);
        String[] words = text.strip().split("\\s+", 2);
        Optional<JsonObject> declared = place.manifest().command(words[0]);
        if (declared.isEmpty()) {
            return new CommandReply(words[0] + " is not a valid command.", new JsonArray(), true);
        }
        String typed = words.length < 2 ? "" : words[1];
        String sent = Json.flag(declared.get(), "should_escape") ? Typing.marked(typed) : Typing.escaped(typed);
        Outcome outcome = place.exchange().ask("slash_commands", payloads.command(room, words[0], sent));
        if (outcome instanceof Outcome.Acknowledged answer) {
            return answered(room, words[0], answer.payload());
        }
        String error = ((Outcome.Unanswered) outcome).error();
        return new CommandReply(words[0] + " failed with the error \"" + error + "\"", new JsonArray(), true);
    }

    /** Starts a global shortcut. */
    public ClickReply shortcut(String callbackId) {
        if (!place.manifest().hasShortcut("global", callbackId)) {
            return new ClickReply("there is no global shortcut " + callbackId);
        }
        return touch.send(payloads.shortcut(callbackId));
    }

    /** Starts a shortcut from the menu of a message. */
    public ClickReply shortcut(String callbackId, String channelId, String ts) {
        if (!place.manifest().hasShortcut("message", callbackId)) {
            return new ClickReply("there is no message shortcut " + callbackId);
        }
        Room room = place.room(channelId, user);
        return touch.send(payloads.shortcut(callbackId, room, eyes.post(room, ts)));
    }

    /** The modal that is on top now. */
    public Optional<View> modal() {
        return place.modals().top(user.id()).map(OpenView::seen);
    }

    /** Opens the app's home tab, which the app hears of, and shows what is there now. */
    public Optional<View> openHome() {
        JsonObject event = opened("home");
        place.modals().home(user.id()).ifPresent(home -> event.add("view", home.json(place.workspace())));
        place.feed().tell("app_home_opened", event);
        return home();
    }

    /** Opens the tab with the conversation, which the app hears of as well. */
    public void openMessages() {
        place.feed().tell("app_home_opened", opened("messages"));
    }

    private JsonObject opened(String tab) {
        return Json.of(
                "type", "app_home_opened",
                "user", user.id(),
                "channel", place.rooms().direct(user.id()).id(),
                "tab", tab,
                "event_ts", place.stamps().next());
    }

    /** The app's home tab as it is now. */
    public Optional<View> home() {
        return place.modals().home(user.id()).map(OpenView::seen);
    }

    /** Types or chooses in one field of the open modal, which tells the app if the field dispatches actions. */
    public ClickReply fill(String blockId, Object value) {
        OpenView view = open();
        Field field = field(view, blockId);
        List<String> values = field.entered(value);
        JsonObject action = field.state(values);
        OpenView filled = place.modals().fill(view, field, values);
        if (!field.dispatches()) {
            return new ClickReply("");
        }
        return touch.change(filled, field, action);
    }

    /**
     * Fills in the open modal and submits it.
     *
     * @param values by {@code block_id}: a String for texts and single choices, a List of Strings for several, a
     *     {@link JsonObject} of the type {@code rich_text} for text with a format; fields that are not named keep what they
     *     hold
     */
    public SubmitResult submit(Map<String, Object> values) {
        OpenView view = open();
        if (!view.content().has("submit")) {
            throw new IllegalStateException(
                    "the modal has no submit button: " + view.seen().plainText());
        }
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Field field = field(view, entry.getKey());
            List<String> chosen = field.entered(entry.getValue());
            field.state(chosen); // an option that is not offered is a mistake of the caller
            view = place.modals().fill(view, field, chosen);
        }
        return new Submission(place, payloads).of(view);
    }

    /** Closes the modal that is on top, or all of them if it says so; the app is told if it asked to be. */
    public void closeModal() {
        OpenView view = open();
        boolean all = view.flag("clear_on_close");
        if (all) {
            place.modals().clear(user.id());
        } else {
            place.modals().close(view);
        }
        if (view.flag("notify_on_close")) {
            touch.send(payloads.closed(view, all));
        }
    }

    /** Clicks a button on a message. */
    public ClickReply click(String channelId, String ts, String actionId) {
        Room room = place.room(channelId, user);
        return touch.click(
                room, eyes.post(room, ts), button -> button.actionId().equals(actionId), actionId);
    }

    /** Clicks one of several alike buttons on a message. */
    public ClickReply click(String channelId, String ts, Button button) {
        Room room = place.room(channelId, user);
        return touch.click(room, eyes.post(room, ts), button::equals, button.toString());
    }

    /** Clicks a button in the open modal. */
    public ClickReply clickInModal(String actionId) {
        return touch.click(open(), actionId);
    }

    /** Clicks a button on the app's home tab: the first of this kind. */
    public ClickReply clickAtHome(String actionId) {
        return touch.click(shownHome(), button -> button.actionId().equals(actionId), actionId);
    }

    /** Clicks one of several alike buttons on the app's home tab. */
    public ClickReply clickAtHome(String actionId, String value) {
        return touch.click(
                shownHome(),
                button -> button.actionId().equals(actionId) && button.value().equals(value),
                actionId + " of " + value);
    }

    /** Chooses from a menu on the app's home tab: an option's value. */
    public ClickReply chooseAtHome(String actionId, String value) {
        OpenView view = shownHome();
        Field field = Touch.first(view.fields(), each -> each.actionId().equals(actionId), "menu " + actionId);
        List<String> chosen = field.entered(value);
        JsonObject state = field.state(chosen);
        return touch.change(place.modals().fill(view, field, chosen), field, state);
    }

    private OpenView shownHome() {
        return place.modals().home(user.id()).orElseThrow(() -> new IllegalStateException("the home tab is empty"));
    }

    /** Chooses from a menu on a message: an option's value, or a user's id. */
    public ClickReply choose(String channelId, String ts, String actionId, String value) {
        Room room = place.room(channelId, user);
        return touch.choose(room, eyes.post(room, ts), actionId, value);
    }

    /** Adds a reaction, such as {@code +1} or {@code +1::skin-tone-3}; once only. */
    public void react(String channelId, String ts, String emoji) {
        if (!place.emoji().exists(emoji)) {
            throw new IllegalArgumentException("there is no emoji " + emoji);
        }
        Room room = place.room(channelId, user);
        place.talk().react(room, eyes.common(room, ts), user.id(), emoji);
    }

    public void unreact(String channelId, String ts, String emoji) {
        Room room = place.room(channelId, user);
        place.talk().unreact(room, eyes.common(room, ts), user.id(), emoji);
    }

    /** Posts a message, as a reply if a thread is given; returns its {@code ts}. */
    public String post(String channelId, String text, Optional<String> threadTs) {
        Room room = place.room(channelId, user);
        if (room.kind() == Room.Kind.DIRECT && !place.manifest().takesMessages()) {
            throw new IllegalStateException("Sending messages to this app has been turned off.");
        }
        Optional<String> parent =
                threadTs.map(ts -> eyes.common(room, ts).threadTs().orElse(ts));
        return place.talk()
                .say(room, user.id(), new Composer(place.emoji()).composed(text), parent)
                .ts();
    }

    /** Edits one's own message. */
    public void edit(String channelId, String ts, String text) {
        Room room = place.room(channelId, user);
        place.talk().edit(room, own(room, ts), new Composer(place.emoji()).composed(text));
    }

    /** Deletes one's own message. */
    public void delete(String channelId, String ts) {
        Room room = place.room(channelId, user);
        place.talk().delete(room, own(room, ts));
    }

    /** The top-level messages of a channel that this person may see, oldest first. */
    public List<Message> messages(String channelId) {
        return eyes.top(place.room(channelId, user));
    }

    /** A message and the replies to it, oldest first. */
    public List<Message> thread(String channelId, String ts) {
        return eyes.thread(place.room(channelId, user), ts);
    }

    /** The id of the conversation with the app, opened if need be. */
    public String directChannel() {
        return place.rooms().direct(user.id()).id();
    }

    /** The conversation with the app. */
    public List<Message> directMessages() {
        return eyes.top(place.rooms().direct(user.id()));
    }

    private CommandReply answered(Room room, String name, JsonObject answer) {
        if (Json.text(answer, "text").isEmpty() && Json.array(answer, "blocks").isEmpty()) {
            return new CommandReply("", new JsonArray(), false);
        }
        try {
            Content content = place.contents().of(answer);
            place.responses().show(room, user.id(), answer, content);
            return new CommandReply(content.text(), content.blocks(), false);
        } catch (Refused e) {
            place.complaints().add("the answer to " + name + ": " + e.getMessage());
            return new CommandReply(name + " failed with the error \"" + e.error() + "\"", new JsonArray(), true);
        }
    }

    private OpenView open() {
        return place.modals()
                .top(user.id())
                .orElseThrow(() -> new IllegalStateException("no modal is open for " + user.name()));
    }

    private Post own(Room room, String ts) {
        Post post = eyes.common(room, ts);
        if (!post.user().equals(user.id())) {
            throw new IllegalStateException("the message is not " + user.name() + "'s own");
        }
        return post;
    }

    private static Field field(OpenView view, String blockId) {
        return Touch.first(view.fields(), each -> each.blockId().equals(blockId), "field " + blockId);
    }
}
