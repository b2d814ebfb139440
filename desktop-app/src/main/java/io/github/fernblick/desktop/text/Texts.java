package io.github.fernblick.desktop.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Speaks the chosen language; what is bound changes at once with it. Belongs to the UI thread. Bindings are held weakly, so
 * that a closed pane is not kept alive by its words.
 */
public final class Texts {
    private static final String BUNDLE = "io.github.fernblick.desktop.strings";

    private final Locale systemLocale;
    private final ReadOnlyObjectWrapper<ResourceBundle> bundle;

    public Texts(Locale systemLocale, Language language) {
        this.systemLocale = systemLocale;
        this.bundle = new ReadOnlyObjectWrapper<>(load(language.locale(systemLocale)));
    }

    /** Speaks {@code language} from now on. */
    public void speak(Language language) {
        bundle.set(load(language.locale(systemLocale)));
    }

    /** Changes with the language. */
    public ReadOnlyObjectProperty<ResourceBundle> bundle() {
        return bundle.getReadOnlyProperty();
    }

    /** The language's, for numbers and times. */
    public Locale locale() {
        Locale locale = bundle.get().getLocale();
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    public String text(String key, Object... arguments) {
        String pattern = bundle.get().getString(key);
        return new MessageFormat(pattern, locale()).format(translated(arguments));
    }

    public String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }

    /** The text, following the language. */
    public StringBinding observe(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> text(key, arguments), bundle);
    }

    /** What {@code compute} says, following the language and {@code others}. */
    public StringBinding follow(Callable<String> compute, Observable... others) {
        Observable[] all = new Observable[others.length + 1];
        System.arraycopy(others, 0, all, 0, others.length);
        all[others.length] = bundle;
        return Bindings.createStringBinding(compute, all);
    }

    private Object[] translated(Object[] arguments) {
        Object[] translated = arguments.clone();
        for (int i = 0; i < translated.length; i++) {
            if (translated[i] instanceof Message message) {
                translated[i] = text(message);
            }
        }
        return translated;
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
