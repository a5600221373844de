package dev.gatehouse.persistence;

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
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.TransactionsContract;
import dev.gatehouse.application.user.LocalAccountsContract;
import dev.gatehouse.application.user.UserPagesContract;
import dev.gatehouse.application.user.UsersContract;

import org.junit.jupiter.api.Nested;

/** The adapters keep every contract on H2. */
class H2ContractsTest {
    @Nested
    class OrganizationsTest extends OrganizationsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class TransactionsTest extends TransactionsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class UsersTest extends UsersContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class UserPagesTest extends UserPagesContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class LocalAccountsTest extends LocalAccountsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ConnectionsTest extends ConnectionsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ClientKeysTest extends ClientKeysContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ClientSecretsTest extends ClientSecretsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ExaminationsTest extends ExaminationsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SightingsTest extends SightingsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class PromotionRacesTest extends PromotionRaces {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class WatchedRunsTest extends WatchedRunsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class WatchesTest extends WatchesContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SetUpRunsTest extends SetUpRunsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SignInAttemptsTest extends SignInAttemptsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SignalStorageTest extends SignalStorageContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class PendingSignInsTest extends PendingSignInsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SessionsTest extends SessionsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SessionPagesTest extends SessionPagesContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ChoreClaimsTest extends ChoreClaimsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class TokenVaultTest extends TokenVaultContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class RetiredTokensTest extends RetiredTokensContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class SessionPoliciesTest extends SessionPoliciesContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ConnectionTroublesTest extends ConnectionTroublesContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class OperatorsTest extends OperatorsContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class OneTimeLinksTest extends OneTimeLinksContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class HandOversTest extends HandOversContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ApiKeysTest extends ApiKeysContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class ApiUsersTest extends ApiUsersContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class AuditLogTest extends AuditLogContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class PlatformKeysTest extends PlatformKeysContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }
}
