package io.github.roadmapbot.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file is announced, sent and shared, in this order, by an app that may. */
class FilesTest {

    private final Fixture fixture =
            new Fixture(Fixture.MANIFEST.replace("\"emoji:read\"", "\"emoji:read\", \"files:write\""));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theRealSdkSharesAFileWithOnePerson() throws Exception {
        var place = fixture.app()
                .filesGetUploadURLExternal(request -> request.filename("a.json").length(2));
        String direct = fixture.app()
                .conversationsOpen(request -> request.users(List.of(Fixture.MEMBER)))
                .getChannel()
                .getId();
        int sent = send(place.getUploadUrl(), "{}");

        var shared = fixture.app()
                .filesCompleteUploadExternal(request -> request.channelId(direct)
                        .initialComment("Here it is")
                        .files(List.of(
                                FileDetails.builder().id(place.getFileId()).build())));

        assertThat(sent).isEqualTo(200);
        assertThat(shared.isOk()).isTrue();
        assertThat(fixture.slack().filesFor(Fixture.MEMBER))
                .extracting(UploadedFile::name, UploadedFile::content)
                .containsExactly(tuple("a.json", "{}"));
        assertThat(fixture.slack().filesFor(Fixture.SECOND_MEMBER)).isEmpty();
        assertThat(fixture.member().directMessages()).extracting(Message::text).contains("Here it is");
    }

    @Test
    void bytesOfAnotherLengthAreRefusedAndAnAddressTakesThemOnce() throws Exception {
        String address = Json.text(begun(), "upload_url");

        assertThat(send(address, "longer")).isEqualTo(400);
        assertThat(send(address, "{}")).isEqualTo(404);
    }

    @Test
    void whatWasNotSentCannotBeShared() {
        String id = Json.text(begun(), "file_id");

        JsonObject answer = fixture.call(
                "files.completeUploadExternal", "channel_id", Fixture.FEEDBACK, "files", "[{\"id\":\"" + id + "\"}]");

        assertThat(Json.text(answer, "error")).isEqualTo("file_not_found");
    }

    @Test
    void withoutTheScopeNothingIsBegun() {
        try (Fixture poor = new Fixture()) {
            JsonObject answer = poor.call("files.getUploadURLExternal", "filename", "a", "length", "2");

            assertThat(Json.text(answer, "error")).isEqualTo("missing_scope");
        }
    }

    @Test
    void nothingCannotBeUploaded() {
        JsonObject answer = fixture.call("files.getUploadURLExternal", "filename", "a", "length", "0");

        assertThat(Json.text(answer, "error")).isEqualTo("missing_argument");
    }

    private JsonObject begun() {
        return fixture.call("files.getUploadURLExternal", "filename", "a.json", "length", "2");
    }

    private static int send(String address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
