package app.parallax.session.secrets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.parallax.hub.PasswordKey;
import app.parallax.model.ProjectException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The Credential Manager of Windows, by the functions of {@code wincred.h}: no program of the system reads entries. */
final class WindowsCredentials implements SecretStore {
    private static final String NAME = "Windows Credential Manager";
    private static final int GENERIC = 1;
    /** Kept until it is removed, on this computer alone. */
    private static final int LOCAL_MACHINE = 2;
    private static final int NOT_FOUND = 1168;
    /** In bytes, by {@code wincred.h}. */
    private static final int LONGEST = 2560;

    /** CREDENTIALW, 80 bytes in a program of 64 bits. */
    private static final StructLayout CREDENTIAL = MemoryLayout.structLayout(JAVA_INT.withName("flags"),
            JAVA_INT.withName("type"), ADDRESS.withName("target"), ADDRESS.withName("comment"),
            JAVA_LONG.withName("written"), JAVA_INT.withName("size"), MemoryLayout.paddingLayout(4),
            ADDRESS.withName("blob"), JAVA_INT.withName("persist"), JAVA_INT.withName("count"),
            ADDRESS.withName("attributes"), ADDRESS.withName("alias"), ADDRESS.withName("user"));
    private static final StructLayout ERROR = Linker.Option.captureStateLayout();

    /** A call of a function of the system. */
    @FunctionalInterface
    private interface Call<T> {
        T with(Arena arena) throws Throwable;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> find(PasswordKey key) {
        return call(arena -> {
            var error = arena.allocate(ERROR);
            var place = arena.allocate(ADDRESS);
            var read = function("CredReadW", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
            if ((int) read.invoke(error, target(arena, key), GENERIC, 0, place) == 0) {
                requireNotFound(error);
                return Optional.empty();
            }
            var found = place.get(ADDRESS, 0).reinterpret(CREDENTIAL.byteSize());
            try {
                int size = (int) field("size").get(found, 0L);
                if (size <= 0 || size > LONGEST) {
                    return Optional.empty();
                }
                var blob = ((MemorySegment) field("blob").get(found, 0L)).reinterpret(size);
                return Optional.of(new String(blob.toArray(JAVA_BYTE),
                        StandardCharsets.UTF_16LE));
            } finally {
                Linker.nativeLinker().downcallHandle(library().findOrThrow("CredFree"),
                        FunctionDescriptor.ofVoid(ADDRESS)).invoke(found);
            }
        });
    }

    @Override
    public void put(PasswordKey key, String password) {
        call(arena -> {
            var bytes = password.getBytes(StandardCharsets.UTF_16LE);
            var entry = arena.allocate(CREDENTIAL); // all zero
            field("type").set(entry, 0L, GENERIC);
            field("target").set(entry, 0L, target(arena, key));
            field("size").set(entry, 0L, bytes.length);
            field("blob").set(entry, 0L, arena.allocateFrom(JAVA_BYTE, bytes));
            field("persist").set(entry, 0L, LOCAL_MACHINE);
            field("user").set(entry, 0L, arena.allocateFrom(key.login(), StandardCharsets.UTF_16LE));
            var error = arena.allocate(ERROR);
            if ((int) function("CredWriteW", ADDRESS, JAVA_INT).invoke(error, entry, 0) == 0) {
                throw failure(code(error));
            }
            return true;
        });
    }

    @Override
    public void remove(PasswordKey key) {
        call(arena -> {
            var error = arena.allocate(ERROR);
            if ((int) function("CredDeleteW", ADDRESS, JAVA_INT, JAVA_INT).invoke(error, target(arena, key), GENERIC,
                    0) == 0) {
                requireNotFound(error);
            }
            return true;
        });
    }

    private static MemorySegment target(Arena arena, PasswordKey key) {
        return arena.allocateFrom("Parallax:" + key, StandardCharsets.UTF_16LE);
    }

    private static VarHandle field(String name) {
        return CREDENTIAL.varHandle(MemoryLayout.PathElement.groupElement(name));
    }

    private static SymbolLookup library() {
        return SymbolLookup.libraryLookup("Advapi32.dll", Arena.global());
    }

    /** Returns a function that returns a BOOL; its first argument is the state in which its error is captured. */
    private static MethodHandle function(String name, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(library().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, arguments), Linker.Option.captureCallState("GetLastError"));
    }

    private static int code(MemorySegment error) {
        return (int) ERROR.varHandle(MemoryLayout.PathElement.groupElement("GetLastError")).get(error, 0L);
    }

    private static void requireNotFound(MemorySegment error) {
        if (code(error) != NOT_FOUND) {
            throw failure(code(error));
        }
    }

    private static ProjectException.Refused failure(Object reason) {
        return new StoreProcess(NAME).failure(reason);
    }

    private static <T> T call(Call<T> call) {
        try (var arena = Arena.ofConfined()) {
            return call.with(arena);
        } catch (ProjectException e) {
            throw e;
        } catch (Throwable e) { // declared by a method handle
            throw failure(e);
        }
    }
}
