package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.modal.Ids;
import io.github.roadmapbot.sandbox.slack.modal.Modals;
import io.github.roadmapbot.sandbox.slack.modal.Triggers;
import io.github.roadmapbot.sandbox.slack.talk.Changes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Triggers, the stack of modals, what people fill in, and what the app answers. */
class ModalsTest {

    private final Fixture fixture = new Fixture();
    private final AtomicReference<String> answer = new AtomicReference<>("{}");
    private final BareApp app = new BareApp(
            fixture,
            envelope -> Optional.of(JsonParser.parseString(answer.get()).getAsJsonObject()));

    @AfterEach
    void close() {
        app.close();
        fixture.close();
    }

    @Test
    void aTriggerOpensOneModal() {
        String trigger = trigger();

        assertThat(ok(fixture.call("views.open", "trigger_id", trigger, "view", view("First", ""))))
                .isTrue();
        assertThat(error(fixture.call("views.open", "trigger_id", trigger, "view", view("Second", ""))))
                .isEqualTo("exchanged_trigger_id");
        assertThat(fixture.member().modal()).get().returns("First", View::title);
    }

    @Test
    void aTriggerLivesForThreeSeconds() {
        AtomicLong nanos = new AtomicLong();
        Triggers triggers = new Triggers(nanos::get);
        Modals modals = new Modals(triggers, new Ids(), new Changes());
        JsonObject view = JsonParser.parseString(view("A", "")).getAsJsonObject();
        String inTime = triggers.issue(Fixture.MEMBER);
        String late = triggers.issue(Fixture.MEMBER);

        nanos.set(Duration.ofSeconds(3).toNanos());
        modals.open(inTime, view);
        nanos.addAndGet(1);

        assertThatThrownBy(() -> modals.open(late, view)).hasMessage("expired_trigger_id");
    }

    @Test
    void threeModalsStackAndNoMore() {
        open("One", "");

        assertThat(ok(fixture.call("views.push", "trigger_id", trigger(), "view", view("Two", ""))))
                .isTrue();
        assertThat(ok(fixture.call("views.push", "trigger_id", trigger(), "view", view("Three", ""))))
                .isTrue();
        assertThat(error(fixture.call("views.push", "trigger_id", trigger(), "view", view("Four", ""))))
                .isEqualTo("push_limit_reached");
        assertThat(fixture.member().modal()).get().returns("Three", View::title);
    }

    @Test
    void anUpdateWithAnOldHashIsRefused() {
        JsonObject first = open("One", "");
        String id = Json.text(first, "id");
        String hash = Json.text(first, "hash");

        assertThat(ok(fixture.call("views.update", "view_id", id, "hash", hash, "view", view("Two", ""))))
                .isTrue();
        assertThat(error(fixture.call("views.update", "view_id", id, "hash", hash, "view", view("Three", ""))))
                .isEqualTo("hash_conflict");
    }

    @Test
    void whatWasTypedSurvivesAnUpdateOfTheSameField() {
        JsonObject first = open("One", input("title", "text"));
        fixture.member().fill("title", "Dark mode");
        fixture.call("views.update", "view_id", Json.text(first, "id"), "view", view("Two", input("title", "text")));

        fixture.member().submit(Map.of());

        assertThat(Json.text(value("title", "text"), "value")).isEqualTo("Dark mode");
    }

    @Test
    void aFieldThatDispatchesTellsTheAppWhatIsTyped() {
        open("One", input("title", "text").replace("'element'", "'dispatch_action':true,'element'"));

        ClickReply reply = fixture.member().fill("title", "Dark");

        assertThat(reply.acknowledged()).isTrue();
        assertThat(Json.objects(payload(), "actions"))
                .singleElement()
                .returns("Dark", each -> Json.text(each, "value"));
    }

    @Test
    void anOptionThatIsNotOfferedCannotBeChosen() {
        open("One", menu("static_select"));

        assertThatThrownBy(() -> fixture.member().submit(Map.of("category", "other")))
                .hasMessageContaining("does not offer other");
    }

    @Test
    void choicesArriveAsOptions() {
        open("One", menu("checkboxes"));

        fixture.member().submit(Map.of("category", List.of("doc", "new")));

        assertThat(Json.objects(value("category", "menu"), "selected_options"))
                .extracting(each -> Json.text(each, "value"))
                .containsExactly("doc", "new");
    }

    @Test
    void whatIsTypedIntoAFieldForRichTextArrivesAsASection() {
        open("One", richInput(""));

        fixture.member().submit(Map.of("why", "a & <b>"));

        assertThat(value("why", "rich"))
                .isEqualTo(json("{'type':'rich_text_input','rich_text_value':"
                        + richText("{'type':'text','text':'a & <b>'}") + "}"));
    }

    @Test
    void whatIsComposedArrivesAsItIs() {
        String composed = richText("{'type':'text','text':'a','style':{'bold':true}},{'type':'user','user_id':'U1'}");
        open("One", richInput(",'initial_value':" + richText("{'type':'text','text':'before'}")));

        fixture.member().submit(Map.of("why", json(composed)));

        assertThat(Json.object(value("why", "rich"), "rich_text_value")).isEqualTo(json(composed));
    }

    @Test
    void whatWasInAFieldForRichTextStaysThereUntouched() {
        String before = richText("{'type':'text','text':'before'}");
        open("One", richInput(",'initial_value':" + before));

        fixture.member().submit(Map.of());

        assertThat(Json.object(value("why", "rich"), "rich_text_value")).isEqualTo(json(before));
    }

    @Test
    void aRequiredFieldForRichTextMustNotBeLeftEmpty() {
        open("One", richInput(""));

        assertThat(fixture.member().submit(Map.of("why", "")).errors()).containsOnlyKeys("why");
        assertThatThrownBy(() -> fixture.member().submit(Map.of("why", json("{'type':'rich_text','elements':[{}]}"))))
                .hasMessageContaining("nobody can compose this");
    }

    @Test
    void aSubmissionMayUpdateTheModal() {
        open("One", "");
        answer.set("{\"response_action\":\"update\",\"view\":" + view("Two", "") + "}");

        SubmitResult result = fixture.member().submit(Map.of());

        assertThat(result.closed()).isFalse();
        assertThat(fixture.member().modal()).get().returns("Two", View::title);
    }

    @Test
    void aSubmissionMayClearTheWholeStack() {
        open("One", "");
        fixture.call("views.push", "trigger_id", trigger(), "view", view("Two", ""));
        answer.set("{\"response_action\":\"clear\"}");

        fixture.member().submit(Map.of());

        assertThat(fixture.member().modal()).isEmpty();
    }

    @Test
    void aBrokenViewInAnAnswerIsRefusedVisibly() {
        open("One", "");
        answer.set("{\"response_action\":\"push\",\"view\":" + view("A title beyond its 24 letters", "") + "}");

        SubmitResult result = fixture.member().submit(Map.of());

        assertThat(result.failure()).isNotEmpty();
        assertThat(fixture.slack().complaints()).singleElement().asString().contains("/view/title");
    }

    @Test
    void theAppHearsOfAClosedModalIfItAskedTo() {
        open("One", "");
        fixture.member().closeModal();
        int before = app.envelopes().size();
        String asking = view("Two", "").replace("\"blocks\"", "\"notify_on_close\":true,\"blocks\"");
        fixture.call("views.open", "trigger_id", trigger(), "view", asking);

        fixture.member().closeModal();

        assertThat(app.envelopes()).hasSize(before + 2);
        assertThat(payload()).returns("view_closed", json -> Json.text(json, "type"));
    }

    @Test
    void theHomeTabIsPublishedPerPerson() {
        fixture.call(
                "views.publish",
                "user_id",
                Fixture.MEMBER,
                "view",
                view("", "")
                        .replace("modal", "home")
                        .replace("\"title\":{\"type\":\"plain_text\",\"text\":\"\"},", "")
                        .replace("\"submit\":{\"type\":\"plain_text\",\"text\":\"Send\"},", ""));

        assertThat(fixture.member().openHome()).isPresent();
        assertThat(fixture.slack().as(Fixture.SECOND_MEMBER).home()).isEmpty();
        app.awaitEnvelopes(1);
        assertThat(app.events()).singleElement().returns("app_home_opened", event -> Json.text(event, "type"));
    }

    @Test
    void oneOfSeveralAlikeButtonsAtHomeIsClickedByItsValue() {
        publish(row("1") + "," + row("2"));

        fixture.member().clickAtHome("decide", "2");

        JsonObject action = Json.objects(payload(), "actions").get(0);
        assertThat(action).returns("2", each -> Json.text(each, "value"));
        assertThat(payload())
                .returns("view", each -> Json.text(Json.object(each, "container"), "type"))
                .returns("home", each -> Json.text(Json.object(each, "view"), "type"));
    }

    @Test
    void aChoiceAtHomeIsToldWithItsStateAndStaysChosen() {
        publish("""
                {"type":"actions","elements":[{"type":"static_select","action_id":"which",
                 "placeholder":{"type":"plain_text","text":"Which"},"options":[
                  {"value":"a","text":{"type":"plain_text","text":"A"}},
                  {"value":"b","text":{"type":"plain_text","text":"B"}}]}]}""");

        fixture.member().chooseAtHome("which", "b");

        assertThat(payload().toString()).contains("\"selected_option\":{\"text\":", "\"value\":\"b\"");
    }

    @Test
    void aViewOfMoreThanAQuarterOfAMegabyteIsTooLarge() {
        String text = "x".repeat(2_999);
        String block = "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}".formatted(text);

        assertThat(error(publish(String.join(",", Collections.nCopies(90, block)))))
                .isEqualTo("view_too_large");
        assertThat(ok(publish(String.join(",", Collections.nCopies(80, block)))))
                .isTrue();
    }

    @Test
    void theTabWithTheMessagesIsToldOfWithoutAView() {
        publish(row("1"));

        fixture.member().openMessages();

        app.awaitEnvelopes(1);
        assertThat(app.events())
                .singleElement()
                .returns("messages", event -> Json.text(event, "tab"))
                .matches(event -> !event.has("view"));
    }

    private static String row(String value) {
        return """
                {"type":"actions","elements":[{"type":"button","action_id":"decide","value":"%s",
                 "text":{"type":"plain_text","text":"Decide"}}]}""".formatted(value);
    }

    private JsonObject publish(String blocks) {
        return fixture.call(
                "views.publish",
                "user_id",
                Fixture.MEMBER,
                "view",
                "{\"type\":\"home\",\"blocks\":[%s]}".formatted(blocks));
    }

    private JsonObject open(String title, String blocks) {
        return Json.object(fixture.call("views.open", "trigger_id", trigger(), "view", view(title, blocks)), "view");
    }

    /** A fresh trigger, as a command brings one. */
    private String trigger() {
        String before = answer.getAndSet("{}");
        fixture.member().command(Fixture.FEEDBACK, "/roadmap");
        answer.set(before);
        return Json.text(payload(), "trigger_id");
    }

    /** The payload of the last envelope. */
    private JsonObject payload() {
        List<JsonObject> all = app.envelopes();
        return Json.object(all.get(all.size() - 1), "payload");
    }

    private JsonObject value(String block, String action) {
        JsonObject values = Json.object(Json.object(Json.object(payload(), "view"), "state"), "values");
        return Json.object(Json.object(values, block), action);
    }

    private static boolean ok(JsonObject answer) {
        return Json.flag(answer, "ok");
    }

    private static String error(JsonObject answer) {
        return Json.text(answer, "error");
    }

    private static String view(String title, String blocks) {
        return ("{'type':'modal','callback_id':'c','title':{'type':'plain_text','text':'" + title
                        + "'},'submit':{'type':'plain_text','text':'Send'},'blocks':[" + blocks + "]}")
                .replace('\'', '"');
    }

    private static String input(String block, String action) {
        return "{'type':'input','block_id':'" + block + "','label':{'type':'plain_text','text':'L'},"
                + "'element':{'type':'plain_text_input','action_id':'" + action + "'}}";
    }

    private static String richInput(String more) {
        return "{'type':'input','block_id':'why','label':{'type':'plain_text','text':'L'},"
                + "'element':{'type':'rich_text_input','action_id':'rich'" + more + "}}";
    }

    private static String richText(String words) {
        return "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[" + words + "]}]}";
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    private static String menu(String type) {
        return "{'type':'input','block_id':'category','label':{'type':'plain_text','text':'L'},'element':{'type':'"
                + type + "','action_id':'menu','options':[" + option("doc") + "," + option("new") + "]}}";
    }

    private static String option(String value) {
        return "{'text':{'type':'plain_text','text':'" + value + "'},'value':'" + value + "'}";
    }
}
