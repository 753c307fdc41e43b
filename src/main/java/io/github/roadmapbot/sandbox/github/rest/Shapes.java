package io.github.roadmapbot.sandbox.github.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.net.URLEncoder;
import java.util.List;

/** Accounts, repositories and labels as REST shows them, after GitHub's OpenAPI description. */
public final class Shapes {

    private final World world;
    private final String apiUrl;

    public Shapes(World world, String apiUrl) {
        this.world = world;
        this.apiUrl = apiUrl;
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(List<ObjectNode> entries) {
        return JsonNodeFactory.instance.arrayNode().addAll(entries);
    }

    String apiUrl() {
        return apiUrl;
    }

    public String url(KeptRepository repository) {
        return apiUrl + "/repos/" + repository.fullName();
    }

    public ObjectNode account(Account account) {
        String url = apiUrl + "/users/" + URLEncoder.encode(account.login(), UTF_8);
        return object().put("login", account.login())
                .put("id", account.id())
                .put("node_id", account.nodeId())
                .put("avatar_url", account.avatarUrl())
                .put("gravatar_id", "")
                .put("url", url)
                .put("html_url", account.url())
                .put("followers_url", url + "/followers")
                .put("following_url", url + "/following{/other_user}")
                .put("gists_url", url + "/gists{/gist_id}")
                .put("starred_url", url + "/starred{/owner}{/repo}")
                .put("subscriptions_url", url + "/subscriptions")
                .put("organizations_url", url + "/orgs")
                .put("repos_url", url + "/repos")
                .put("events_url", url + "/events{/privacy}")
                .put("received_events_url", url + "/received_events")
                .put("type", account.kind().type())
                .put("user_view_type", "public")
                .put("site_admin", false);
    }

    ObjectNode organisation(Account account) {
        String url = apiUrl + "/orgs/" + account.login();
        return object().put("login", account.login())
                .put("id", account.id())
                .put("node_id", account.nodeId())
                .put("url", url)
                .put("repos_url", url + "/repos")
                .put("events_url", url + "/events")
                .put("hooks_url", url + "/hooks")
                .put("issues_url", url + "/issues")
                .put("members_url", url + "/members{/member}")
                .put("public_members_url", url + "/public_members{/member}")
                .put("avatar_url", account.avatarUrl())
                .put("description", "")
                .put("has_organization_projects", true)
                .put("has_repository_projects", true)
                .put("public_repos", world.repositories().size())
                .put("public_gists", 0)
                .put("followers", 0)
                .put("following", 0)
                .put("html_url", account.url())
                .put("type", account.kind().type())
                .put("created_at", world.now().toString())
                .put("updated_at", world.now().toString())
                .putNull("archived_at");
    }

    public ObjectNode label(KeptRepository repository, KeptLabel label) {
        return object().put("id", label.id())
                .put("node_id", label.nodeId())
                .put("url", url(repository) + "/labels/" + label.name().replace(" ", "%20"))
                .put("name", label.name())
                .put("color", label.color())
                .put("default", false)
                .put("description", label.description().isEmpty() ? null : label.description());
    }

    /** A person who shows nothing of themselves that they need not show. */
    ObjectNode person(Account account) {
        return account(account)
                .put("name", account.login())
                .putNull("company")
                .put("blog", "")
                .putNull("location")
                .putNull("email")
                .putNull("hireable")
                .putNull("bio")
                .put("public_repos", 0)
                .put("public_gists", 0)
                .put("followers", 0)
                .put("following", 0)
                .put("created_at", world.now().toString())
                .put("updated_at", world.now().toString());
    }

    /** A repository as everybody is shown it. */
    public ObjectNode repository(KeptRepository repository) {
        ObjectNode shape = new RepositoryShape(repository, url(repository)).json();
        shape.set("owner", account(repository.owner()));
        return shape;
    }

    ObjectNode repository(KeptRepository repository, Bearer bearer) {
        ObjectNode shape = repository(repository);
        shape.set("organization", account(repository.owner()));
        shape.putObject("permissions")
                .put("admin", bearer.may(Permission.ADMIN))
                .put("maintain", bearer.may(Permission.MAINTAIN))
                .put("push", bearer.may(Permission.WRITE))
                .put("triage", bearer.may(Permission.TRIAGE))
                .put("pull", true);
        return shape;
    }
}
