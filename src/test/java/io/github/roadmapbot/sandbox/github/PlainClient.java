package io.github.roadmapbot.sandbox.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Sends requests to a small GitHub as they are, right or wrong. */
final class PlainClient {

    /** An answer with its body as JSON. */
    record Reply(int status, HttpResponse<String> response, JsonNode body) {

        String message() {
            return body.path("message").asText();
        }

        JsonNode error() {
            return body.path("errors").path(0);
        }

        JsonNode data(String path) {
            return body.path("data").at(path);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String authorization;

    PlainClient(URI address, String token) {
        this.address = address;
        this.authorization = token.isEmpty() ? "" : "Bearer " + token;
    }

    static PlainClient of(SmallGitHub gitHub) {
        return new PlainClient(gitHub.apiUrl(), gitHub.token());
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    /** The body may be written with single quotes, for the sake of readers. */
    Reply post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    Reply patch(String path, String body) {
        return send(request(path).method("PATCH", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply getWith(String path, String header, String value) {
        return send(request(path).setHeader(header, value).GET());
    }

    Reply graphQl(String document, Map<String, ?> variables) {
        try {
            return post("/graphql", JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Reply graphQl(String document) {
        return graphQl(document, Map.of());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
