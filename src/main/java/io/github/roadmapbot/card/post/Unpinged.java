package io.github.roadmapbot.card.post;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has a new message call people by their names instead of mentioning them, because Slack notifies whoever is mentioned in it.
 * What is rendered afresh later may mention them: nobody is notified of an edit.
 */
final class Unpinged {

    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)>");

    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private final RecentNames names;
    private final Set<String> called;

    private Unpinged(RecentNames names, Set<String> called) {
        this.names = names;
        this.called = called;
    }

    /** The same words, in which only {@code called} are still mentioned. */
    static Content of(Content content, Set<String> called, RecentNames names) {
        Unpinged unpinged = new Unpinged(names, called);
        List<LayoutBlock> blocks = new ArrayList<>();
        for (LayoutBlock block : content.blocks()) {
            blocks.add(unpinged.block(block));
        }
        return new Content(blocks, unpinged.words(content.text()));
    }

    private LayoutBlock block(LayoutBlock block) {
        JsonElement json = SLACK.toJsonTree(block, LayoutBlock.class);
        if (!MENTION.matcher(json.toString().replace("\\u003c", "<").replace("\\u003e", ">"))
                .find()) {
            return block;
        }
        rename(json);
        return SLACK.fromJson(json, LayoutBlock.class);
    }

    private void rename(JsonElement element) {
        if (element instanceof JsonArray list) {
            for (JsonElement each : list) {
                rename(each);
            }
        } else if (element instanceof JsonObject json) {
            for (Map.Entry<String, JsonElement> entry : List.copyOf(json.entrySet())) {
                boolean words = entry.getKey().equals("text") && entry.getValue() instanceof JsonPrimitive;
                if (words) {
                    json.addProperty("text", words(entry.getValue().getAsString()));
                } else {
                    rename(entry.getValue());
                }
            }
        }
    }

    private String words(String mrkdwn) {
        Matcher mention = MENTION.matcher(mrkdwn);
        StringBuilder words = new StringBuilder();
        while (mention.find()) {
            String whom = called.contains(mention.group(1)) ? mention.group() : names.of(mention.group(1));
            mention.appendReplacement(words, Matcher.quoteReplacement(whom));
        }
        String named = mention.appendTail(words).toString();
        return named.length() > mrkdwn.length() ? Mrkdwn.shortened(Texts.SECTION_LIMIT, named) : named;
    }
}
