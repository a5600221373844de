package dev.gatehouse.application.storage;

import dev.gatehouse.application.apiaccess.ApiKeysContract;
import dev.gatehouse.application.apiaccess.ApiUsersContract;
import dev.gatehouse.application.audit.AuditLogContract;
import dev.gatehouse.application.cluster.ChoreClaimsContract;
import dev.gatehouse.application.connection.ClientKeysContract;
import dev.gatehouse.application.connection.ClientSecretsContract;
import dev.gatehouse.application.connection.ConnectionTroublesContract;
import dev.gatehouse.application.connection.ConnectionsContract;
import dev.gatehouse.application.connection.PromotionRaces;
import dev.gatehouse.application.connection.SightingsContract;
import dev.gatehouse.application.diagnosis.ExaminationsContract;
import dev.gatehouse.application.diagnosis.WatchedRunsContract;
import dev.gatehouse.application.diagnosis.WatchesContract;
import dev.gatehouse.application.handover.HandOversContract;
import dev.gatehouse.application.link.OneTimeLinksContract;
import dev.gatehouse.application.operator.OperatorsContract;
import dev.gatehouse.application.organization.OrganizationsContract;
import dev.gatehouse.application.platform.PlatformKeysContract;
import dev.gatehouse.application.session.RetiredTokensContract;
import dev.gatehouse.application.session.SessionPagesContract;
import dev.gatehouse.application.session.SessionPoliciesContract;
import dev.gatehouse.application.session.SessionsContract;
import dev.gatehouse.application.session.TokenVaultContract;
import dev.gatehouse.application.setup.SetUpRunsContract;
import dev.gatehouse.application.signal.SignalStorageContract;
import dev.gatehouse.application.signin.PendingSignInsContract;
import dev.gatehouse.application.signin.SignInAttemptsContract;
import dev.gatehouse.application.user.LocalAccountsContract;
import dev.gatehouse.application.user.UserPagesContract;
import dev.gatehouse.application.user.UsersContract;

import org.junit.jupiter.api.Nested;

import java.time.InstantSource;

/**
 * The fakes keep the same contracts as the databases, so that use cases may be tested with them.
 */
class InMemoryContractsTest {
    private static final Storage STORAGE = new InMemoryStorage(InstantSource.system());

    @Nested
    class OrganizationsTest extends OrganizationsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class TransactionsTest extends TransactionsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class UsersTest extends UsersContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class UserPagesTest extends UserPagesContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class LocalAccountsTest extends LocalAccountsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ConnectionsTest extends ConnectionsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ClientKeysTest extends ClientKeysContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ClientSecretsTest extends ClientSecretsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ExaminationsTest extends ExaminationsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SightingsTest extends SightingsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class PromotionRacesTest extends PromotionRaces {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class WatchedRunsTest extends WatchedRunsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class WatchesTest extends WatchesContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SetUpRunsTest extends SetUpRunsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SignInAttemptsTest extends SignInAttemptsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SignalStorageTest extends SignalStorageContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class PendingSignInsTest extends PendingSignInsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SessionsTest extends SessionsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SessionPagesTest extends SessionPagesContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ChoreClaimsTest extends ChoreClaimsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class TokenVaultTest extends TokenVaultContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class RetiredTokensTest extends RetiredTokensContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class SessionPoliciesTest extends SessionPoliciesContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ConnectionTroublesTest extends ConnectionTroublesContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class OperatorsTest extends OperatorsContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class OneTimeLinksTest extends OneTimeLinksContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class HandOversTest extends HandOversContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ApiKeysTest extends ApiKeysContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class ApiUsersTest extends ApiUsersContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class AuditLogTest extends AuditLogContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }

    @Nested
    class PlatformKeysTest extends PlatformKeysContract {
        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }
}
