package io.github.roadmapbot.contract.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The compiler refuses what is wrong, or its silence would mean nothing. */
class TypeScriptContract {

    private static final String BLOCKS = "types.KnownBlock[]";
    private static final String WINDOW = "types.ModalView";
    private static final String POST = "api.ChatPostMessageArguments";
    private static final String POSTED = "Declared<api.ChatPostMessageResponse>";
    private static final String MANIFEST = "Declared<Manifest>";

    private static final Map<String, List<String>> GOOD = Map.of(
            BLOCKS,
            List.of("[{'type':'section','text':{'type':'mrkdwn','text':'Hello'}}]"),
            WINDOW,
            List.of("{'type':'modal','title':{'type':'plain_text','text':'Suggest'},'blocks':[]}"),
            POST,
            List.of("{'channel':'C0FEEDBACK1','text':'Hello','unfurl_links':false}"),
            POSTED,
            List.of("{'ok':true,'ts':'1.1','channel':'C0FEEDBACK1','message':{'text':'Hello'}}"),
            MANIFEST,
            List.of("{'display_information':{'name':'Roadmap Bot'},'oauth_config':{'scopes':{'bot':['chat:write']}}}"));

    private static final Map<String, List<String>> WRONG = Map.of(
            BLOCKS,
            List.of(
                    "[{'type':'sektion','text':{'type':'mrkdwn','text':'Hello'}}]",
                    "[{'type':'section','text':{'type':'mrkdwn','text':5}}]",
                    "[{'type':'section','txt':{'type':'mrkdwn','text':'Hello'}}]",
                    "[{'type':'section','text':{'type':'mrkdwn','text':'Hello','emoji':true}}]",
                    "[{'type':'header'}]",
                    "[{'type':'actions','elements':[{'type':'buton','text':{'type':'plain_text','text':'Go'}}]}]",
                    "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'Go'},"
                            + "'style':'green'}]}]"),
            WINDOW,
            List.of(
                    "{'type':'modal','blocks':[]}",
                    "{'type':'modal','titel':{'type':'plain_text','text':'Suggest'},'title':{'type':'plain_text',"
                            + "'text':'Suggest'},'blocks':[]}",
                    "{'type':'modal','title':{'type':'plain_text','text':'Suggest'},'blocks':[{'type':'input',"
                            + "'label':{'type':'plain_text','text':'Why'},'element':{'type':'plain_text_input',"
                            + "'multline':true}}]}"),
            POST,
            List.of(
                    "{'text':'Hello'}",
                    "{'channel':7,'text':'Hello'}",
                    "{'channel':'C0FEEDBACK1','text':'Hello','unfurl_link':false}",
                    "{'channel':'C0FEEDBACK1','text':'Hello','link_names':1}"),
            POSTED,
            List.of(
                    "{'ok':true,'ts':1}",
                    "{'ok':true,'timestamp':'1.1'}",
                    "{'ok':true,'message':{'txt':'Hello'}}",
                    "{'ok':true,'message':{'text':'Hello','metadata':{'event_type':5}}}"),
            MANIFEST,
            List.of(
                    "{}",
                    "{'display_information':{'name':'Roadmap Bot','nam':''}}",
                    "{'display_information':{'name':'Roadmap Bot'},'setings':{}}",
                    "{'display_information':{'name':'Roadmap Bot'},'oauth_config':{'scopes':{'bot':['chat:wrote']}}}",
                    "{'display_information':{'name':'Roadmap Bot'},'settings':{'event_subscriptions':"
                            + "{'bot_events':['reaction_aded']}}}"));

    @Test
    void whatIsRightIsAccepted() {
        assertThat(declared("right", GOOD).problems()).isEmpty();
    }

    @Test
    void everyWrongConstantIsRefused() {
        TypeScript source = declared("wrong", WRONG);

        List<String> problems = source.problems();

        assertThat(constants(WRONG)).hasSize(source.size()).allSatisfy(constant -> assertThat(problems)
                .anyMatch(problem -> problem.contains(constant)));
    }

    private static TypeScript declared(String name, Map<String, List<String>> constants) {
        TypeScript source = new TypeScript(name);
        constants.forEach((type, values) -> values.forEach(value -> declare(source, type, value)));
        return source;
    }

    private static void declare(TypeScript source, String type, String value) {
        try {
            source.declare(type, new ObjectMapper().readTree(json(value)), "a test");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    private static List<String> constants(Map<String, List<String>> constants) {
        return constants.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> "%s = %s;".formatted(each.getKey(), json(value))))
                .toList();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
