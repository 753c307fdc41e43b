package io.github.roadmapbot.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.github.roadmapbot.slack.SlackWeb.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Compares what the bot says with the file that keeps it. With {@code -Dgolden.write=true} the files are written anew, to be
 * read as a difference before they are committed.
 */
public final class Golden {

    static final Path FILES = Path.of("src/test/resources/io/github/roadmapbot/golden");

    private static final Gson SLACK = GsonFactory.createSnakeCase();
    private static final Gson PRETTY =
            new Gson().newBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Golden() {}

    public static void message(String thing, Sample sample, Content content) {
        JsonObject json = new JsonObject();
        json.addProperty("text", content.text());
        json.add("blocks", SLACK.toJsonTree(content.blocks()));
        json(thing, sample, json);
    }

    public static void view(String thing, Sample sample, View view) {
        json(thing, sample, SLACK.toJsonTree(view));
    }

    public static void json(String thing, Sample sample, JsonElement json) {
        compare(name(thing, sample) + ".json", PRETTY.toJson(json) + "\n");
    }

    public static void markdown(String thing, Sample sample, String text) {
        compare(name(thing, sample) + ".md", text.endsWith("\n") ? text : text + "\n");
    }

    /** Compares a whole text with the file of this name. */
    public static void text(String file, String text) {
        compare(file, text);
    }

    private static String name(String thing, Sample sample) {
        return thing + "." + sample.name().toLowerCase(Locale.ROOT);
    }

    private static void compare(String name, String said) {
        Path file = FILES.resolve(name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, said);
            }
            assertThat(file)
                    .as("What the bot says is not what the file keeps; -Dgolden.write=true writes it anew")
                    .exists()
                    .hasContent(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
