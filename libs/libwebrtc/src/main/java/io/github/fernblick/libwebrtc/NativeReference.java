package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.internal.NativeObject;
import dev.onvoid.webrtc.internal.RefCountedObject;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A reference to a native object that webrtc-java counted for us and never gives back: it makes peer connections and
 * transceivers with one, closes them, and forgets it, which leaves 200 KB behind with each session. True of webrtc-java
 * 0.14; before a newer one is used, look whether its {@code RTCPeerConnection.close} has learned to release.
 */
final class NativeReference extends RefCountedObject {
    private static final VarHandle HANDLE = handle();

    /** To be made before the object is closed, since closing makes webrtc-java forget where it is. */
    NativeReference(NativeObject object) {
        HANDLE.set(this, (long) HANDLE.get(object));
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.privateLookupIn(NativeObject.class, MethodHandles.lookup())
                    .findVarHandle(NativeObject.class, "nativeHandle", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
