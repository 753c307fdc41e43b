package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** A modal as a person sees it. */
public record View(String id, String callbackId, String title, JsonObject json) {

    public JsonArray blocks() {
        return json.getAsJsonArray("blocks");
    }

    /** The fields that can be filled in, from top to bottom. */
    public List<Input> inputs() {
        return Input.of(blocks());
    }

    /** Everything there is to read, one line per block. */
    public String plainText() {
        return Words.text(blocks());
    }

    /** Whom it calls and where it leads. */
    public Reach reach() {
        return Reach.of("", blocks());
    }

    public List<Button> buttons() {
        return Words.buttons(blocks());
    }
}
