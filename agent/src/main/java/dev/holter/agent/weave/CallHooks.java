/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.call.Calls;
import dev.holter.agent.call.Site;
import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.Catalog;
import dev.holter.catalog.Entry;
import dev.holter.catalog.On;
import dev.holter.catalog.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalog as rows to weave, and its guarded methods and rules by number. */
final class CallHooks {

  private static final String JDK_CHANNELS = "sun/nio/ch/";

  private final List<Hook> hooks = new ArrayList<>();
  private final List<Families.Family> families = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  // a method that stands in several lines is woven once; where it stood last
  private final Map<String, Integer> woven = new HashMap<>();

  CallHooks(Catalog catalog, RuleFilter guards) {
    sites.add(null); // number 0 means no site
    rule("class.load");
    add("net.select", "java.nio.channels.Selector#select", On.NOTHING);
    add("thread.sleep", "java.lang.Thread#sleep", On.NOTHING);
    add("object.wait", "java.lang.Object#wait", On.CLASS);
    add("file.sync", "java.io.FileDescriptor#sync", On.NOTHING);
    add("gc.explicit", "java.lang.Runtime#gc", On.NOTHING);
    if (sites.size() - 1 != Calls.LAST_FIXED_SITE) {
      throw new IllegalStateException("a site with a fixed number has lost it");
    }
    for (Entry entry : catalog.entries()) {
      if (guards.guards(entry.rule())) {
        add(entry);
      }
    }
  }

  private void add(String rule, String call, On on) {
    boolean inner = rule.equals("object.wait");
    sites.add(new Site(rule(rule), call, on, When.ALWAYS, false, inner, false, 0));
  }

  private void add(Entry entry) {
    String first = entry.types().get(0);
    String owner = first.replace('.', '/');
    int firstSite = sites.size();
    boolean fresh = false;
    for (String method : entry.methods()) {
      // argument and timeout choose among overloads: those lines are about other methods
      boolean chooses = entry.on() == On.ARGUMENT || entry.on() == On.TIMEOUT;
      String key = owner + '#' + method + (chooses ? entry.on() : "");
      Integer known = entry.family() ? null : woven.put(key, sites.size());
      if (known == null) {
        fresh = true;
      } else {
        sites.set(known, sites.get(known).orElse(sites.size()));
      }
      sites.add(site(entry, first + "#" + method));
    }
    if (fresh) {
      Hook hook = hook(entry, owner, firstSite);
      if (entry.family()) {
        families.add(new Families.Family(internal(entry.types()), hook));
      } else {
        hooks.add(hook);
      }
    }
  }

  private Site site(Entry entry, String call) {
    String rule = entry.rule();
    boolean tells = rule.equals("file.open") || rule.equals("file.read") || isNetwork(rule);
    return new Site(
        rule(rule), call, entry.on(), entry.when(), entry.through(), entry.inner(), tells, 0);
  }

  private static boolean isNetwork(String rule) {
    return rule.startsWith("net.") || rule.equals("dns.lookup");
  }

  private static Hook hook(Entry entry, String owner, int firstSite) {
    return new Hook(
        owner,
        entry.methods().toArray(new String[0]),
        entry.optional() || entry.family() ? Names.OPTIONAL : Names.ANY,
        switch (entry.on()) {
          case ARGUMENT -> Shape.OBJECT_FIRST;
          case TIMEOUT -> Shape.HAS_LONG;
          default -> Shape.ANY;
        },
        Kind.CALL,
        entry.on(),
        firstSite);
  }

  private static String[] internal(List<String> types) {
    String[] names = new String[types.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = types.get(i).replace('.', '/');
    }
    return names;
  }

  /** The rows for single classes. */
  Hook[] hooks() {
    Hook[] rows = new Hook[hooks.size()];
    for (int i = 0; i < rows.length; i++) {
      Hook hook = hooks.get(i);
      rows[i] = isOfBlockingChannels(hook) ? hook.with(Kind.CHANNEL_CALL) : hook;
    }
    return rows;
  }

  /** Whether no other rule, one of the service's own say, counts what does not block as well. */
  private boolean isOfBlockingChannels(Hook hook) {
    for (int i = 0; i < hook.methods().length; i++) {
      Site site = sites.get(hook.firstSite() + i);
      if (site.when() != When.BLOCKING || site.otherwise() != 0) {
        return false;
      }
    }
    // others' classes need not be channels, whatever a rule says of them
    return hook.owner().startsWith(JDK_CHANNELS);
  }

  /** The rows for families of classes. */
  List<Families.Family> families() {
    return families;
  }

  /** Guarded methods by number. */
  Site[] sites() {
    return sites.toArray(new Site[0]);
  }

  /** Rule ids by number. */
  String[] rules() {
    return rules.keySet().toArray(new String[0]);
  }

  private int rule(String id) {
    Integer known = rules.get(id);
    if (known == null) {
      known = rules.size();
      rules.put(id, known);
    }
    return known;
  }
}
