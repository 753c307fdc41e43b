package io.github.roadmapbot.sandbox.preload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The suggestions that come with the sandbox and the form they go into. */
public record Wishes(Form form, List<Wish> wishes) {

    /** Those among the resources: real suggestions of public projects, retold. */
    public static Wishes shipped() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try (InputStream form = resource("form.json");
                InputStream wishes = resource("suggestions.jsonl");
                var rows = mapper.readerFor(Wish.class).<Wish>readValues(wishes)) {
            return new Wishes(mapper.readValue(form, Form.class), rows.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = Wishes.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }
}
