// The annotation store: what persons think, the lists they keep, who they are. SQLite by default, PostgreSQL where
// DATABASE_URL is set.

export interface AnnotationStore {
  readonly provider: 'sqlite' | 'postgresql';
  ping(): Promise<void>;
  close(): Promise<void>;
}
