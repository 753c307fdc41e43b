package io.github.roadmapbot.github;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where GitHub is and what opens it.
 *
 * @param apiUrl the REST address: {@code https://api.github.com}, or {@code https://HOST/api/v3} of an enterprise
 * server
 * @param timeout how long a connection and then a whole answer may take
 * @param webhookSecret what GitHub signs its deliveries with; without one none is taken
 */
public record GitHubAccess(URI apiUrl, Credentials credentials, Duration timeout, Optional<String> webhookSecret) {

    private static final String ENTERPRISE = "/api/v3";
    private static final String GITHUB_COM = "https://api.github.com";

    /** Without webhooks. */
    public GitHubAccess(URI apiUrl, Credentials credentials, Duration timeout) {
        this(apiUrl, credentials, timeout, Optional.empty());
    }

    /** The same with webhooks that are signed with this. */
    public GitHubAccess signing(Optional<String> secret) {
        return new GitHubAccess(apiUrl, credentials, timeout, secret);
    }

    public GitHubAccess {
        String address = withoutSlash(apiUrl.toString());
        if (apiUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "\"" + apiUrl + "\" is not an API address: write https://api.github.com or https://HOST/api/v3");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("GitHub needs some time to answer: the timeout is " + timeout);
        }
        apiUrl = URI.create(address);
    }

    /** Where GraphQL is: an enterprise server has it beside its REST address, GitHub.com below it. */
    public URI graphQlUrl() {
        String address = apiUrl.toString();
        return address.endsWith(ENTERPRISE)
                ? URI.create(address.substring(0, address.length() - ENTERPRISE.length()) + "/api/graphql")
                : URI.create(address + "/graphql");
    }

    /** What people call the server where they read: {@code github.com}, or an enterprise server's host. */
    public String site() {
        return apiUrl.toString().endsWith(ENTERPRISE) ? apiUrl.getAuthority() : "github.com";
    }

    /** Where people read: {@code https://github.com}, or the enterprise server itself. */
    public URI webUrl() {
        String address = apiUrl.toString();
        if (address.equals(GITHUB_COM)) {
            return URI.create("https://github.com");
        }
        return address.endsWith(ENTERPRISE)
                ? URI.create(address.substring(0, address.length() - ENTERPRISE.length()))
                : apiUrl;
    }

    @Override
    public String toString() {
        return "GitHub at " + apiUrl + " with " + credentials;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? withoutSlash(address.substring(0, address.length() - 1)) : address;
    }
}
