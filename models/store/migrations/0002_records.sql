-- Every record a consular clerk keeps: the chain of an appointment with renewals and leave, districts by region, premises and hours,
-- missions, vetting, inventory, correspondence, the log of services and its reports, awards, incidents, gifts, tasks, attachments, what
-- States ask, and the warnings an office has accepted. Bytes of attachments stand once, under their hash.

CREATE TABLE blob (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size INTEGER NOT NULL,
  data BLOB NOT NULL,
  made INTEGER NOT NULL
) STRICT;

CREATE TABLE "sending_rule" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "term_months" INTEGER NOT NULL DEFAULT 0,
  "term_basis" TEXT NOT NULL DEFAULT '',
  "renewal_months" INTEGER NOT NULL DEFAULT 0,
  "most_renewals" INTEGER NOT NULL DEFAULT 0,
  "age_from" INTEGER NOT NULL DEFAULT 0,
  "age_until" INTEGER NOT NULL DEFAULT 0,
  "notice_months" INTEGER NOT NULL DEFAULT 0,
  "report_months" INTEGER NOT NULL DEFAULT 0,
  "vetting_months" INTEGER NOT NULL DEFAULT 0,
  "source" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "receiving_rule" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "receives" TEXT NOT NULL DEFAULT '',
  "classes" TEXT NOT NULL DEFAULT '',
  "nationality" TEXT NOT NULL DEFAULT '',
  "residence" TEXT NOT NULL DEFAULT '',
  "overlap" TEXT NOT NULL DEFAULT '',
  "personal_post" TEXT NOT NULL DEFAULT '',
  "card_months" INTEGER NOT NULL DEFAULT 0,
  "seniority_kept" TEXT NOT NULL DEFAULT '',
  "pending_months" INTEGER NOT NULL DEFAULT 0,
  "source" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE "register" ADD COLUMN "currency" TEXT NOT NULL DEFAULT '';
ALTER TABLE "register" ADD COLUMN "gift_threshold" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "register" ADD COLUMN "gift_threshold_currency" TEXT NOT NULL DEFAULT '';
ALTER TABLE "register" ADD COLUMN "note_prefix" TEXT NOT NULL DEFAULT '';
ALTER TABLE "register" ADD COLUMN "vacant_months" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "register" ADD COLUMN "acting_months" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "register" ADD COLUMN "pending_months" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "city_form" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "language" TEXT NOT NULL DEFAULT '',
  "case" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE "person" ADD COLUMN "residence" TEXT NOT NULL DEFAULT '';
ALTER TABLE "person" ADD COLUMN "languages" TEXT NOT NULL DEFAULT '';
ALTER TABLE "person" ADD COLUMN "born_on" TEXT NOT NULL DEFAULT '' CHECK ("born_on" = '' OR (length(ltrim("born_on", '~<>')) <= 10 AND date(substr(ltrim("born_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("born_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "person" ADD COLUMN "born_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "person" ADD COLUMN "born_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "person" ADD COLUMN "born_at" TEXT NOT NULL DEFAULT '';
ALTER TABLE "person" ADD COLUMN "died_on" TEXT NOT NULL DEFAULT '' CHECK ("died_on" = '' OR (length(ltrim("died_on", '~<>')) <= 10 AND date(substr(ltrim("died_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("died_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "person" ADD COLUMN "died_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "person" ADD COLUMN "died_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "person" ADD COLUMN "interests" TEXT NOT NULL DEFAULT '';

ALTER TABLE "spelling" ADD COLUMN "language" TEXT NOT NULL DEFAULT '';

CREATE TABLE "contact" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "use" TEXT NOT NULL DEFAULT '',
  "value" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "person_form" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "language" TEXT NOT NULL DEFAULT '',
  "case" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "mission" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "state" INTEGER REFERENCES record (id),
  "type" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "city" INTEGER REFERENCES record (id),
  "address" TEXT NOT NULL DEFAULT '',
  "emails" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX mission_state ON "mission" ("state") WHERE "state" IS NOT NULL;
CREATE INDEX mission_city ON "mission" ("city") WHERE "city" IS NOT NULL;

ALTER TABLE "post" ADD COLUMN "category" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post" ADD COLUMN "mission" INTEGER REFERENCES record (id);
CREATE INDEX post_mission ON "post" ("mission") WHERE "mission" IS NOT NULL;
ALTER TABLE "post" ADD COLUMN "in_charge" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post" ADD COLUMN "languages" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post" ADD COLUMN "tenure" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post" ADD COLUMN "archive_place" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post" ADD COLUMN "archive_apart_on" TEXT NOT NULL DEFAULT '' CHECK ("archive_apart_on" = '' OR (length(ltrim("archive_apart_on", '~<>')) <= 10 AND date(substr(ltrim("archive_apart_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("archive_apart_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "post" ADD COLUMN "archive_apart_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "post" ADD COLUMN "archive_apart_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "post" ADD COLUMN "confirmed_on" TEXT NOT NULL DEFAULT '' CHECK ("confirmed_on" = '' OR (length(ltrim("confirmed_on", '~<>')) <= 10 AND date(substr(ltrim("confirmed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("confirmed_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "post" ADD COLUMN "confirmed_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "post" ADD COLUMN "confirmed_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "post" ADD COLUMN "confirmed_by" TEXT NOT NULL DEFAULT '';

CREATE TABLE "opening" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "weekday" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE "post_event" ADD COLUMN "regions" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post_event" ADD COLUMN "except" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post_event" ADD COLUMN "consent_request_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post_event" ADD COLUMN "consent_request_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_request_on" = '' OR (length(ltrim("consent_request_on", '~<>')) <= 10 AND date(substr(ltrim("consent_request_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_request_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "post_event" ADD COLUMN "consent_request_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "post_event" ADD COLUMN "consent_request_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "post_event" ADD COLUMN "consent_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post_event" ADD COLUMN "consent_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_on" = '' OR (length(ltrim("consent_on", '~<>')) <= 10 AND date(substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "post_event" ADD COLUMN "consent_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "post_event" ADD COLUMN "consent_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "post_event" ADD COLUMN "archive_custodian" TEXT NOT NULL DEFAULT '';
ALTER TABLE "post_event" ADD COLUMN "custodian" TEXT NOT NULL DEFAULT '';

CREATE TABLE "branch" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "address" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "since" TEXT NOT NULL DEFAULT '' CHECK ("since" = '' OR (length(ltrim("since", '~<>')) <= 10 AND date(substr(ltrim("since", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("since", '~<>') || '-01-01', 1, 10))),
  "since_lo" INTEGER NOT NULL DEFAULT -2147483648, "since_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "consent_no" TEXT NOT NULL DEFAULT '',
  "consent_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_on" = '' OR (length(ltrim("consent_on", '~<>')) <= 10 AND date(substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10))),
  "consent_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "consent_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX branch_city ON "branch" ("city") WHERE "city" IS NOT NULL;

CREATE TABLE "also_serves" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "state" INTEGER REFERENCES record (id),
  "notified_on" TEXT NOT NULL DEFAULT '' CHECK ("notified_on" = '' OR (length(ltrim("notified_on", '~<>')) <= 10 AND date(substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10))),
  "notified_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "notified_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reference" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX also_serves_state ON "also_serves" ("state") WHERE "state" IS NOT NULL;

CREATE TABLE "post_form" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "of" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT '',
  "case" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE "appointment" ADD COLUMN "rank" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "appointment" ADD COLUMN "proposal_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "proposal_on" TEXT NOT NULL DEFAULT '' CHECK ("proposal_on" = '' OR (length(ltrim("proposal_on", '~<>')) <= 10 AND date(substr(ltrim("proposal_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("proposal_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "proposal_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "proposal_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "consent_asked_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "consent_asked_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_asked_on" = '' OR (length(ltrim("consent_asked_on", '~<>')) <= 10 AND date(substr(ltrim("consent_asked_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_asked_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "consent_asked_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "consent_asked_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "consent_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "consent_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_on" = '' OR (length(ltrim("consent_on", '~<>')) <= 10 AND date(substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "consent_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "consent_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "nationality_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "nationality_on" TEXT NOT NULL DEFAULT '' CHECK ("nationality_on" = '' OR (length(ltrim("nationality_on", '~<>')) <= 10 AND date(substr(ltrim("nationality_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("nationality_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "nationality_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "nationality_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "serves_other_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "serves_other_on" TEXT NOT NULL DEFAULT '' CHECK ("serves_other_on" = '' OR (length(ltrim("serves_other_on", '~<>')) <= 10 AND date(substr(ltrim("serves_other_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("serves_other_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "serves_other_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "serves_other_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "commission_by" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "transmitted_on" TEXT NOT NULL DEFAULT '' CHECK ("transmitted_on" = '' OR (length(ltrim("transmitted_on", '~<>')) <= 10 AND date(substr(ltrim("transmitted_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("transmitted_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "transmitted_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "transmitted_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "presented_on" TEXT NOT NULL DEFAULT '' CHECK ("presented_on" = '' OR (length(ltrim("presented_on", '~<>')) <= 10 AND date(substr(ltrim("presented_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("presented_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "presented_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "presented_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "requested_on" TEXT NOT NULL DEFAULT '' CHECK ("requested_on" = '' OR (length(ltrim("requested_on", '~<>')) <= 10 AND date(substr(ltrim("requested_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("requested_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "requested_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "requested_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "exequatur_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "refused_on" TEXT NOT NULL DEFAULT '' CHECK ("refused_on" = '' OR (length(ltrim("refused_on", '~<>')) <= 10 AND date(substr(ltrim("refused_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("refused_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "refused_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "refused_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "withdrawn_on" TEXT NOT NULL DEFAULT '' CHECK ("withdrawn_on" = '' OR (length(ltrim("withdrawn_on", '~<>')) <= 10 AND date(substr(ltrim("withdrawn_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("withdrawn_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "withdrawn_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "withdrawn_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "withdrawal_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "oath_on" TEXT NOT NULL DEFAULT '' CHECK ("oath_on" = '' OR (length(ltrim("oath_on", '~<>')) <= 10 AND date(substr(ltrim("oath_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("oath_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "oath_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "oath_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "notified_on" TEXT NOT NULL DEFAULT '' CHECK ("notified_on" = '' OR (length(ltrim("notified_on", '~<>')) <= 10 AND date(substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)));
ALTER TABLE "appointment" ADD COLUMN "notified_on_lo" INTEGER NOT NULL DEFAULT -2147483648;
ALTER TABLE "appointment" ADD COLUMN "notified_on_hi" INTEGER NOT NULL DEFAULT 2147483647;
ALTER TABLE "appointment" ADD COLUMN "functions" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "functions_note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "appointment" ADD COLUMN "term_basis" TEXT NOT NULL DEFAULT '';

CREATE TABLE "renewal" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "term_until" TEXT NOT NULL DEFAULT '' CHECK ("term_until" = '' OR (length(ltrim("term_until", '~<>')) <= 10 AND date(substr(ltrim("term_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("term_until", '~<>') || '-01-01', 1, 10))),
  "term_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "term_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "order_no" TEXT NOT NULL DEFAULT '',
  "order_on" TEXT NOT NULL DEFAULT '' CHECK ("order_on" = '' OR (length(ltrim("order_on", '~<>')) <= 10 AND date(substr(ltrim("order_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("order_on", '~<>') || '-01-01', 1, 10))),
  "order_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "order_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "commission_no" TEXT NOT NULL DEFAULT '',
  "commission_on" TEXT NOT NULL DEFAULT '' CHECK ("commission_on" = '' OR (length(ltrim("commission_on", '~<>')) <= 10 AND date(substr(ltrim("commission_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("commission_on", '~<>') || '-01-01', 1, 10))),
  "commission_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "commission_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "exequatur_on" TEXT NOT NULL DEFAULT '' CHECK ("exequatur_on" = '' OR (length(ltrim("exequatur_on", '~<>')) <= 10 AND date(substr(ltrim("exequatur_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("exequatur_on", '~<>') || '-01-01', 1, 10))),
  "exequatur_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "exequatur_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "exequatur_until" TEXT NOT NULL DEFAULT '' CHECK ("exequatur_until" = '' OR (length(ltrim("exequatur_until", '~<>')) <= 10 AND date(substr(ltrim("exequatur_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("exequatur_until", '~<>') || '-01-01', 1, 10))),
  "exequatur_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "exequatur_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "leave" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "substitute" INTEGER REFERENCES record (id),
  "reference" TEXT NOT NULL DEFAULT '',
  "notified_on" TEXT NOT NULL DEFAULT '' CHECK ("notified_on" = '' OR (length(ltrim("notified_on", '~<>')) <= 10 AND date(substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10))),
  "notified_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "notified_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX leave_substitute ON "leave" ("substitute") WHERE "substitute" IS NOT NULL;

CREATE TABLE "standing" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "status" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "contact_person" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "name" TEXT NOT NULL DEFAULT '',
  "person" INTEGER REFERENCES record (id),
  "office" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT '',
  "since" TEXT NOT NULL DEFAULT '' CHECK ("since" = '' OR (length(ltrim("since", '~<>')) <= 10 AND date(substr(ltrim("since", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("since", '~<>') || '-01-01', 1, 10))),
  "since_lo" INTEGER NOT NULL DEFAULT -2147483648, "since_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE INDEX contact_person_city ON "contact_person" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX contact_person_person ON "contact_person" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "participant" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "person" INTEGER REFERENCES record (id),
  "office" TEXT NOT NULL DEFAULT '',
  "city" INTEGER REFERENCES record (id),
  "role" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX participant_person ON "participant" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX participant_city ON "participant" ("city") WHERE "city" IS NOT NULL;

CREATE TABLE "vetting" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "person" INTEGER REFERENCES record (id),
  "subject" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL DEFAULT '',
  "asked_on" TEXT NOT NULL DEFAULT '' CHECK ("asked_on" = '' OR (length(ltrim("asked_on", '~<>')) <= 10 AND date(substr(ltrim("asked_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("asked_on", '~<>') || '-01-01', 1, 10))),
  "asked_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "asked_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "answered_on" TEXT NOT NULL DEFAULT '' CHECK ("answered_on" = '' OR (length(ltrim("answered_on", '~<>')) <= 10 AND date(substr(ltrim("answered_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("answered_on", '~<>') || '-01-01', 1, 10))),
  "answered_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "answered_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "outcome" TEXT NOT NULL DEFAULT '',
  "reference" TEXT NOT NULL DEFAULT '',
  "valid_until" TEXT NOT NULL DEFAULT '' CHECK ("valid_until" = '' OR (length(ltrim("valid_until", '~<>')) <= 10 AND date(substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10))),
  "valid_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "valid_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX vetting_person ON "vetting" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "inventory_item" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "item" TEXT NOT NULL DEFAULT '',
  "number" TEXT NOT NULL DEFAULT '',
  "serial_from" TEXT NOT NULL DEFAULT '',
  "serial_until" TEXT NOT NULL DEFAULT '',
  "quantity" INTEGER NOT NULL DEFAULT 0,
  "supplier" TEXT NOT NULL DEFAULT '',
  "holder" INTEGER REFERENCES record (id),
  "issued_on" TEXT NOT NULL DEFAULT '' CHECK ("issued_on" = '' OR (length(ltrim("issued_on", '~<>')) <= 10 AND date(substr(ltrim("issued_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("issued_on", '~<>') || '-01-01', 1, 10))),
  "issued_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "issued_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "valid_until" TEXT NOT NULL DEFAULT '' CHECK ("valid_until" = '' OR (length(ltrim("valid_until", '~<>')) <= 10 AND date(substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10))),
  "valid_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "valid_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "returned_on" TEXT NOT NULL DEFAULT '' CHECK ("returned_on" = '' OR (length(ltrim("returned_on", '~<>')) <= 10 AND date(substr(ltrim("returned_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("returned_on", '~<>') || '-01-01', 1, 10))),
  "returned_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "returned_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "lost_on" TEXT NOT NULL DEFAULT '' CHECK ("lost_on" = '' OR (length(ltrim("lost_on", '~<>')) <= 10 AND date(substr(ltrim("lost_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("lost_on", '~<>') || '-01-01', 1, 10))),
  "lost_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "lost_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "destroyed_on" TEXT NOT NULL DEFAULT '' CHECK ("destroyed_on" = '' OR (length(ltrim("destroyed_on", '~<>')) <= 10 AND date(substr(ltrim("destroyed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("destroyed_on", '~<>') || '-01-01', 1, 10))),
  "destroyed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "destroyed_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "certificate" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inventory_item_post ON "inventory_item" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX inventory_item_holder ON "inventory_item" ("holder") WHERE "holder" IS NOT NULL;

CREATE TABLE "correspondence" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "direction" TEXT NOT NULL DEFAULT '',
  "prefix" TEXT NOT NULL DEFAULT '',
  "year" INTEGER NOT NULL DEFAULT 0,
  "number" INTEGER NOT NULL DEFAULT 0,
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "sort" TEXT NOT NULL DEFAULT '',
  "subject" TEXT NOT NULL DEFAULT '',
  "party" TEXT NOT NULL DEFAULT '',
  "reference" TEXT NOT NULL DEFAULT '',
  "answers" INTEGER REFERENCES record (id),
  "answer_by" TEXT NOT NULL DEFAULT '' CHECK ("answer_by" = '' OR (length(ltrim("answer_by", '~<>')) <= 10 AND date(substr(ltrim("answer_by", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("answer_by", '~<>') || '-01-01', 1, 10))),
  "answer_by_lo" INTEGER NOT NULL DEFAULT -2147483648, "answer_by_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX correspondence_answers ON "correspondence" ("answers") WHERE "answers" IS NOT NULL;

CREATE TABLE "service" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "service" TEXT NOT NULL DEFAULT '',
  "count" INTEGER NOT NULL DEFAULT 0,
  "fee" INTEGER NOT NULL DEFAULT 0, "fee_currency" TEXT NOT NULL DEFAULT '',
  "free_reason" TEXT NOT NULL DEFAULT '',
  "receipt" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX service_post ON "service" ("post") WHERE "post" IS NOT NULL;

CREATE TABLE "activity_report" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "twinning" INTEGER REFERENCES record (id),
  "sort" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "due_on" TEXT NOT NULL DEFAULT '' CHECK ("due_on" = '' OR (length(ltrim("due_on", '~<>')) <= 10 AND date(substr(ltrim("due_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("due_on", '~<>') || '-01-01', 1, 10))),
  "due_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "due_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "sent_on" TEXT NOT NULL DEFAULT '' CHECK ("sent_on" = '' OR (length(ltrim("sent_on", '~<>')) <= 10 AND date(substr(ltrim("sent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("sent_on", '~<>') || '-01-01', 1, 10))),
  "sent_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "sent_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "received_on" TEXT NOT NULL DEFAULT '' CHECK ("received_on" = '' OR (length(ltrim("received_on", '~<>')) <= 10 AND date(substr(ltrim("received_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("received_on", '~<>') || '-01-01', 1, 10))),
  "received_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "received_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reference" TEXT NOT NULL DEFAULT '',
  "assessment" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX activity_report_post ON "activity_report" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX activity_report_twinning ON "activity_report" ("twinning") WHERE "twinning" IS NOT NULL;

CREATE TABLE "figure" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "service" TEXT NOT NULL DEFAULT '',
  "count" INTEGER NOT NULL DEFAULT 0,
  "free" INTEGER NOT NULL DEFAULT 0,
  "fees" INTEGER NOT NULL DEFAULT 0, "fees_currency" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "award" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "person" INTEGER REFERENCES record (id),
  "name" TEXT NOT NULL DEFAULT '',
  "grade" TEXT NOT NULL DEFAULT '',
  "by" TEXT NOT NULL DEFAULT '',
  "proposed_on" TEXT NOT NULL DEFAULT '' CHECK ("proposed_on" = '' OR (length(ltrim("proposed_on", '~<>')) <= 10 AND date(substr(ltrim("proposed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("proposed_on", '~<>') || '-01-01', 1, 10))),
  "proposed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "proposed_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "given_on" TEXT NOT NULL DEFAULT '' CHECK ("given_on" = '' OR (length(ltrim("given_on", '~<>')) <= 10 AND date(substr(ltrim("given_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("given_on", '~<>') || '-01-01', 1, 10))),
  "given_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "given_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "post" INTEGER REFERENCES record (id),
  "reference" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX award_person ON "award" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX award_post ON "award" ("post") WHERE "post" IS NOT NULL;

CREATE TABLE "incident" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "sort" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "post" INTEGER REFERENCES record (id),
  "person" INTEGER REFERENCES record (id),
  "text" TEXT NOT NULL DEFAULT '',
  "outcome" TEXT NOT NULL DEFAULT '',
  "closed_on" TEXT NOT NULL DEFAULT '' CHECK ("closed_on" = '' OR (length(ltrim("closed_on", '~<>')) <= 10 AND date(substr(ltrim("closed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("closed_on", '~<>') || '-01-01', 1, 10))),
  "closed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "closed_on_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE INDEX incident_post ON "incident" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX incident_person ON "incident" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "gift" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "direction" TEXT NOT NULL DEFAULT '',
  "year" INTEGER NOT NULL DEFAULT 0,
  "number" INTEGER NOT NULL DEFAULT 0,
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "what" TEXT NOT NULL DEFAULT '',
  "giver" TEXT NOT NULL DEFAULT '',
  "recipient" TEXT NOT NULL DEFAULT '',
  "twinning" INTEGER REFERENCES record (id),
  "post" INTEGER REFERENCES record (id),
  "event" INTEGER REFERENCES record (id),
  "value" INTEGER NOT NULL DEFAULT 0, "value_currency" TEXT NOT NULL DEFAULT '',
  "valuer" TEXT NOT NULL DEFAULT '',
  "keeper" TEXT NOT NULL DEFAULT '',
  "became" TEXT NOT NULL DEFAULT '',
  "became_on" TEXT NOT NULL DEFAULT '' CHECK ("became_on" = '' OR (length(ltrim("became_on", '~<>')) <= 10 AND date(substr(ltrim("became_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("became_on", '~<>') || '-01-01', 1, 10))),
  "became_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "became_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX gift_twinning ON "gift" ("twinning") WHERE "twinning" IS NOT NULL;
CREATE INDEX gift_post ON "gift" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX gift_event ON "gift" ("event") WHERE "event" IS NOT NULL;

CREATE TABLE "task" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "who" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "done_on" TEXT NOT NULL DEFAULT '' CHECK ("done_on" = '' OR (length(ltrim("done_on", '~<>')) <= 10 AND date(substr(ltrim("done_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("done_on", '~<>') || '-01-01', 1, 10))),
  "done_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "done_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "acceptance" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "of" INTEGER REFERENCES record (id),
  "code" TEXT NOT NULL DEFAULT '',
  "detail" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX acceptance_of ON "acceptance" ("of") WHERE "of" IS NOT NULL;

CREATE TABLE "attachment" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "of" INTEGER REFERENCES record (id),
  "title" TEXT NOT NULL DEFAULT '',
  "use" TEXT NOT NULL DEFAULT '',
  "on" TEXT NOT NULL DEFAULT '' CHECK ("on" = '' OR (length(ltrim("on", '~<>')) <= 10 AND date(substr(ltrim("on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("on", '~<>') || '-01-01', 1, 10))),
  "on_lo" INTEGER NOT NULL DEFAULT -2147483648, "on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "name" TEXT NOT NULL DEFAULT '',
  "media" TEXT NOT NULL DEFAULT '',
  "size" INTEGER NOT NULL DEFAULT 0,
  "hash" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_of ON "attachment" ("of") WHERE "of" IS NOT NULL;

-- Running numbers are never used twice, removed records counted.
CREATE UNIQUE INDEX correspondence_number_once ON "correspondence" ("direction", "prefix", "year", "number") WHERE "number" <> 0;
CREATE UNIQUE INDEX gift_number_once ON "gift" ("direction", "year", "number") WHERE "number" <> 0;
CREATE INDEX attachment_hash ON "attachment" ("hash");
CREATE INDEX service_date ON "service" ("date_lo");
CREATE INDEX task_until ON "task" ("until_hi") WHERE "done_on" = '';
