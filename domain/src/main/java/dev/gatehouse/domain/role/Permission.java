package dev.gatehouse.domain.role;

/** One thing that a caller may do, either in one organization or in the whole installation. */
public enum Permission {
    VIEW_ORGANIZATION(Reach.ORGANIZATION),
    VIEW_USERS(Reach.ORGANIZATION),
    MANAGE_USERS(Reach.ORGANIZATION),
    VIEW_SESSIONS(Reach.ORGANIZATION),
    END_SESSIONS(Reach.ORGANIZATION),
    VIEW_API_USERS(Reach.ORGANIZATION),
    VIEW_AUDIT(Reach.ORGANIZATION),
    VIEW_CONNECTION(Reach.ORGANIZATION),
    /** Edits, checks and proves a draft; what is in force stays out of reach. */
    PREPARE_CONNECTION(Reach.ORGANIZATION),
    MANAGE_IDENTITY_PROVIDER(Reach.ORGANIZATION),
    VIEW_ORGANIZATIONS(Reach.INSTALLATION),
    CREATE_ORGANIZATIONS(Reach.INSTALLATION),
    INVITE_ADMINISTRATORS(Reach.INSTALLATION),
    VIEW_METRICS(Reach.INSTALLATION);

    /** How far a permission reaches. */
    public enum Reach {
        ORGANIZATION,
        INSTALLATION
    }

    private final Reach reach;

    Permission(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** The name in texts, API keys and problem documents: {@code manage_users}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
