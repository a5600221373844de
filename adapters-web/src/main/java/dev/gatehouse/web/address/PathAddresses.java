package dev.gatehouse.web.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.NodeMemory;
import dev.gatehouse.application.organization.OrganizationAddresses;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of the form {@code {public-url}/o/{slug}}.
 *
 * <p>Remembers for a minute which organization a slug belongs to, and for a few seconds that it
 * belongs to none, so that neither a page nor a scanner costs a query each time.
 */
@Singleton
public final class PathAddresses implements OrganizationAddresses, NodeMemory {
    /** The route of an organization's pages; everything of an organization is below it. */
    public static final String ROUTE = "/o/{slug}";

    private static final String PREFIX = "/o/";
    private static final Pattern API = Pattern.compile("(?:/o/[^/]*)?/api(?:/.*)?|/metrics");
    private static final Pattern SIGNAL =
            Pattern.compile(
                    "/o/[^/]*/(?:global-token-revocation|signals/[^/]*"
                            + "|login/[^/]*/(?:backchannel|frontchannel)-logout)");
    private static final Pattern INITIATION = Pattern.compile("/o/[^/]*/login/[^/]*/initiate");
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration LIFE_OF_NONE = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final PublicUrl publicUrl;
    private final Organizations organizations;
    private final Cache<OrganizationSlug, Located> remembered =
            Caffeine.newBuilder()
                    .expireAfter(Expiry.writing(PathAddresses::life))
                    .maximumSize(MOST)
                    .build();

    private final Cache<OrganizationId, Located> byId =
            Caffeine.newBuilder()
                    .expireAfter(Expiry.writing(PathAddresses::life))
                    .maximumSize(MOST)
                    .build();

    public PathAddresses(PublicUrl publicUrl, Organizations organizations) {
        this.publicUrl = publicUrl;
        this.organizations = organizations;
    }

    @Override
    public Address assign(OrganizationSlug slug) {
        return new Address(publicUrl.address().resolve(PREFIX + slug));
    }

    @Override
    public Optional<Organization> locate(String host, String path) {
        return slugIn(path).flatMap(slug -> remembered.get(slug, this::find).organization());
    }

    /** The organization with that identity, remembered as briefly. */
    public Optional<Organization> find(OrganizationId id) {
        return byId.get(id, known -> new Located(organizations.find(known))).organization();
    }

    private static Duration life(Object key, Located at) {
        return at.organization().isPresent() ? LIFE : LIFE_OF_NONE;
    }

    private Located find(OrganizationSlug slug) {
        return new Located(organizations.find(slug));
    }

    /** The organization that a path belongs to, or that it belongs to none. */
    public record Located(Optional<Organization> organization) {
        private static final Located NOWHERE = new Located(Optional.empty());
    }

    /** As {@link #locate}, from memory alone; null when only the storage can tell. */
    public @Nullable Located recall(String path) {
        Optional<OrganizationSlug> slug = slugIn(path);
        return slug.isEmpty() ? Located.NOWHERE : remembered.getIfPresent(slug.get());
    }

    /** Forgets what was remembered, because the organization was just created. */
    public void forget(OrganizationSlug slug) {
        remembered.invalidate(slug);
    }

    @Override
    public void forget(Change change) {
        if (change instanceof Change.OfOrganization(OrganizationId id)) {
            byId.invalidate(id);
            remembered
                    .asMap()
                    .values()
                    .removeIf(at -> at.organization().map(o -> o.id().equals(id)).orElse(false));
        }
    }

    @Override
    public void forgetAll() {
        remembered.invalidateAll();
        byId.invalidateAll();
    }

    /** Whether whoever calls this path is a program that wants JSON and problem documents. */
    public static boolean isApi(String path) {
        return API.matcher(path).matches();
    }

    /**
     * Whether a provider calls this path of its own accord: it brings credentials of its own, and
     * no cookie or access token counts there.
     */
    public static boolean isSignal(String path) {
        return SIGNAL.matcher(path).matches();
    }

    /**
     * Whether a provider's page may send a form here: all that it does is to begin a sign-in (OIDC
     * Core 1.0, section 4: by GET and by POST).
     */
    public static boolean isInitiation(String path) {
        return INITIATION.matcher(path).matches();
    }

    /** Whether the path lies where organizations have their addresses. */
    public boolean belongsToOrganization(String path) {
        return path.startsWith(PREFIX);
    }

    private static Optional<OrganizationSlug> slugIn(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', PREFIX.length());
        String slug = path.substring(PREFIX.length(), end < 0 ? path.length() : end);
        try {
            return Optional.of(new OrganizationSlug(slug));
        } catch (InvalidValue notASlug) {
            return Optional.empty();
        }
    }
}
