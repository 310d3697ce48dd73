package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.HubException;
import app.parallax.hub.PasswordSource;
import app.parallax.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubAddressTest {
    @TempDir
    Path folder;

    private static String refused(String address) {
        var failure = assertThrows(HubException.class, () -> HubAddress.parse(address), address);
        assertFalse(Messages.text(failure.message()).contains("hunter2"), address);
        return failure.message().key();
    }

    @Test
    void anAddressIsReadInItsParts() {
        var address = HubAddress.parse("postgresql://anna@hub.example:6432/talks");
        assertEquals("jdbc:postgresql://hub.example:6432/", address.url());
        assertEquals("talks", address.properties().getProperty("PGDBNAME"));
        assertEquals("anna", address.properties().getProperty("user"));
        var two = HubAddress.parse("postgres://one,[2001:db8::1]:6432/a%20b?targetServerType=primary");
        assertEquals("jdbc:postgresql://one:5432,[2001:db8::1]:6432/", two.url());
        assertEquals("a b", two.database());
        assertEquals("one, [2001:db8::1]:6432", two.hostNames());
        assertEquals("primary", two.properties().getProperty("targetServerType"));
    }

    @Test
    void theServerIsCheckedUnlessItIsThisMachineOrAPersonChoseOtherwise() {
        for (var there : List.of("postgresql://hub.example/talks", "postgresql://localhost,hub.example/talks",
                "postgresql://localhost.hub.example/talks")) {
            assertEquals("verify-full", HubAddress.parse(there).properties().getProperty("sslmode"));
            assertTrue(HubAddress.parse(there).isSafe());
        }
        for (var here : List.of("postgresql://localhost/talks", "postgresql://127.0.0.1/t", "postgresql://[::1]/t")) {
            assertEquals("prefer", HubAddress.parse(here).properties().getProperty("sslmode"));
            assertTrue(HubAddress.parse(here).isSafe());
        }
        var chosen = HubAddress.parse("postgresql://hub.example/talks?sslmode=require");
        assertEquals("require", chosen.properties().getProperty("sslmode"));
        assertFalse(chosen.isSafe());
        var authorities = HubAddress.parse("postgresql://hub.example/talks?sslrootcert=system").properties();
        assertEquals("verify-full", authorities.getProperty("sslmode"));
        assertEquals("org.postgresql.ssl.DefaultJavaSSLFactory", authorities.getProperty("sslfactory"));
    }

    @Test
    void noPasswordIsTakenFromAnAddress() {
        assertEquals("hub.error.password", refused("postgresql://anna:hunter2@hub.example/talks"));
        assertEquals("hub.error.password", refused("postgresql://hub.example/talks?password=hunter2"));
        refused("postgresql://anna:hunter2@hub.example");
        refused("postgresql://anna:hun/ter:hunter2@hub.example/x/y");
    }

    @Test
    void propertiesThatMakeObjectsOrWriteFilesAreRefused() {
        for (var each : List.of("socketFactory=x", "sslfactory=x", "loggerFile=/tmp/x", "options=-c%20x", "user=eve",
                "sslpasswordcallback=x", "sslmode=none", "authenticationPluginClassName=x", "SslMode=disable")) {
            assertEquals("hub.error.option", refused("postgresql://hub.example/talks?" + each), each);
        }
    }

    @Test
    void whatIsNoAddressIsSaidSo() {
        for (var each : List.of("", "http://x/y", "postgresql://x", "postgresql:///x", "postgresql://x:0/y",
                "postgresql://x:99999/y", "postgresql://a b/c", "postgresql://x/y?z", "postgresql://x/%zz",
                "postgresql://x/%00", "jdbc:postgresql://x/y", "../x", "postgresql://x/y?sslmode")) {
            assertEquals("hub.error.address", refused(each), each);
        }
    }

    @Test
    void aServiceAndAStoredPasswordAreHonoured() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("secretive");
        var services = Files.writeString(folder.resolve("pg_service.conf"), "[team]\nhost=localhost\nport="
                + base.server().port() + "\ndbname=" + base.name() + "\nuser=secretive\n\n"
                + "[far]\nhost=hub.example\ndbname=x\n\n[chosen]\nhost=hub.example\nsslmode=disable\n");
        var passwords = Files.writeString(folder.resolve("pgpass"),
                "localhost:" + base.server().port() + ":*:secretive:right\n");
        System.setProperty("org.postgresql.pgservicefile", services.toString());
        System.setProperty("org.postgresql.pgpassfile", passwords.toString());
        try (var hub = new PostgresHubs(Runnable::run).open("team", PasswordSource.NONE)) {
            assertEquals(List.of(), hub.projects());
            assertEquals("verify-full", HubAddress.parse("far").properties().getProperty("sslmode"));
            assertFalse(HubAddress.parse("chosen").isSafe());
            assertEquals("hub.error.service", refused("other"));
        } finally {
            System.clearProperty("org.postgresql.pgservicefile");
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    @Test
    void aLoginThatIsTypedBesideAnAddressTakesThePlaceOfItsOwn() {
        assertEquals("postgresql://b%20%C3%B6%40c@hub.example,two:6000/talks?sslmode=require&targetServerType=primary",
                HubAddress.parse("postgres://anna@hub.example:5432,two:6000/talks"
                        + "?targetServerType=primary&sslmode=require").withLogin("b ö@c").written());
        assertEquals("b ö@c", HubAddress.parse("postgresql://hub.example/talks").withLogin("b ö@c").login());
        var same = HubAddress.parse("postgresql://anna@hub.example/talks");
        assertEquals(same, same.withLogin("anna"));
    }
}
