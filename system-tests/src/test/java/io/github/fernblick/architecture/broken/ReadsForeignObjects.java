package io.github.fernblick.architecture.broken;

import java.io.ObjectInputStream;

/** Breaks a rule on purpose. */
public interface ReadsForeignObjects {
    ObjectInputStream objects();
}
